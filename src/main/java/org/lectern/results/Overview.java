package org.lectern.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Picture;

/// How far a quiz is: who has begun, who runs, who has not come, and the marks that there are.
record Overview(
        int learners,
        int begun,
        int submitted,
        List<Running> running,
        List<String> notBegun,
        List<Waiting> waiting,
        List<Figure> figures,
        String note,
        List<Picture> pictures) {

    /// So many names of those who have not begun are shown.
    private static final int MOST_NAMES = 60;

    /// Who is at work.
    ///
    /// @param left how long her time runs
    /// @param answered how many of the questions have an answer
    record Running(String name, int number, String left, String answered) {}

    /// An attempt in which answers wait for a person to mark them.
    ///
    /// @param path of the first of them
    record Waiting(String name, int number, int answers, String path) {}

    /// How many questions of an attempt there are, and how many have an answer.
    record Progress(long answered, long asked) {}

    static Overview of(
            Quiz quiz,
            List<Taker> takers,
            Map<UUID, Progress> progress,
            Map<UUID, WaitingAnswers.OfAttempt> waiting,
            Instant now) {
        var marks = new MarkSpread(quiz, takers);
        var current = takers.stream()
                .filter(taker -> taker.current() || taker.hasBegun())
                .toList();
        return new Overview(
                current.size(),
                (int) current.stream().filter(Taker::hasBegun).count(),
                (int) current.stream()
                        .filter(taker -> !taker.finished().isEmpty())
                        .count(),
                current.stream()
                        .flatMap(taker ->
                                taker
                                        .running()
                                        .map(sitting -> running(taker, sitting, progress.get(sitting.id()), now))
                                        .stream())
                        .toList(),
                current.stream()
                        .filter(taker -> !taker.hasBegun())
                        .map(Taker::name)
                        .toList(),
                current.stream().flatMap(taker -> waiting(quiz, taker, waiting)).toList(),
                marks.figures(),
                marks.note(),
                marks.pictures());
    }

    public boolean live() {
        return !running.isEmpty();
    }

    /// How many answers wait, in words; empty for none.
    public String toMark() {
        int answers = waiting.stream().mapToInt(Waiting::answers).sum();
        return answers == 0 ? "" : WaitingAnswers.inWords(answers) + " for you to mark";
    }

    private static Stream<Waiting> waiting(Quiz quiz, Taker taker, Map<UUID, WaitingAnswers.OfAttempt> waiting) {
        return taker.finished().stream()
                .filter(sitting -> waiting.containsKey(sitting.id()))
                .map(sitting -> {
                    var its = Objects.requireNonNull(waiting.get(sitting.id()));
                    var path = AttemptPage.path(quiz, taker.id(), sitting.number());
                    return new Waiting(
                            taker.name(), sitting.number(), its.answers(), "%s#answer-%d".formatted(path, its.first()));
                });
    }

    public int missing() {
        return notBegun.size();
    }

    public String names() {
        var shown = String.join(", ", notBegun.stream().limit(MOST_NAMES).toList());
        return notBegun.size() > MOST_NAMES ? "%s and %d more".formatted(shown, notBegun.size() - MOST_NAMES) : shown;
    }

    private static Running running(Taker taker, Sitting sitting, @Nullable Progress progress, Instant now) {
        return new Running(
                taker.name(),
                sitting.number(),
                left(sitting, now),
                progress == null ? "" : "%d of %d".formatted(progress.answered(), progress.asked()));
    }

    private static String left(Sitting sitting, Instant now) {
        var deadline = sitting.deadlineAt();
        if (deadline == null) {
            return "no limit";
        }
        var left = Duration.between(now, deadline);
        if (left.isNegative() || left.isZero()) {
            return "time is up";
        }
        if (left.toDays() > 1) {
            return Figures.count((int) left.toDays(), "day");
        }
        return left.toMinutes() < 1 ? "under a minute" : "%d min".formatted(left.toMinutes());
    }
}
