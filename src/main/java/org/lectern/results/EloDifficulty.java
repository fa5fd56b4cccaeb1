package org.lectern.results;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// How hard questions are, learnt from answer after answer as in chess: a question that beats a strong learner rises.
/// Unlike facility it does not depend on who happened to meet the question. Knows first answers only: repetition makes
/// anything easy.
///
/// The estimate of one answer is P = c + (1 - c) / (1 + exp(d - theta)) with the guess floor c, the step of the n-th
/// 1 / (1 + 0.05 n), n from 0.
final class EloDifficulty {

    /// @param guessFloor 1 / options; 0 where the answer is typed
    /// @param score 1 for right, 0 for wrong; between them for partial marks
    record Answer(String learner, String question, double guessFloor, double score) {

        Answer {
            if (!(guessFloor >= 0 && guessFloor < 1) || !(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("Floor %s, score %s".formatted(guessFloor, score));
            }
        }
    }

    private record Rating(double value, int answers) {

        static final Rating NEW = new Rating(0, 0);

        Rating moved(double surprise) {
            return new Rating(value + surprise / (1 + 0.05 * answers), answers + 1);
        }
    }

    private record Meeting(String learner, String question) {}

    private final Map<String, Rating> learners = new HashMap<>();
    private final Map<String, Rating> questions = new HashMap<>();
    private final Set<Meeting> met = new HashSet<>();

    /// Learns from an answer, in the order of time; from a learner's later ones to the same question nothing.
    void learn(Answer answer) {
        if (!met.add(new Meeting(answer.learner(), answer.question()))) {
            return;
        }
        var learner = learners.getOrDefault(answer.learner(), Rating.NEW);
        var question = questions.getOrDefault(answer.question(), Rating.NEW);
        var surprise = answer.score() - expected(answer.guessFloor(), question.value(), learner.value());
        learners.put(answer.learner(), learner.moved(surprise));
        questions.put(answer.question(), question.moved(-surprise));
    }

    /// On the scale of the learners' ability: 0 is as hard as a learner is able of whom nothing is known, above is
    /// harder. Empty where nobody has answered.
    OptionalDouble of(String question) {
        var rating = questions.get(question);
        return rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating.value());
    }

    /// How many first answers to a question there were.
    int answers(String question) {
        return questions.getOrDefault(question, Rating.NEW).answers();
    }

    static double expected(double guessFloor, double difficulty, double ability) {
        return guessFloor + (1 - guessFloor) / (1 + Math.exp(difficulty - ability));
    }
}
