package org.lectern.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.bank.Proposal;
import org.lectern.bank.QuestionType;

/// A question that a rule has made, before it is held to the rules of a bank and ranked.
///
/// @param topic what it asks about: of two alike the better one is kept
/// @param shape how it is made, where sentences of one make would get dull; else empty
/// @param score the higher, the likelier a person will take it
record Candidate(Draft draft, String topic, String shape, double score) {

    /// What a rule knows of a question that it makes.
    ///
    /// @param passage the number of the passage
    /// @param start of the words that it stands on and cites
    /// @param spanStart of the words that it was made from
    record Ground(int passage, int start, int end, int spanStart, int spanEnd) {

        static Ground of(Sentence sentence, int from, int to) {
            return new Ground(
                    sentence.passage(),
                    sentence.start(),
                    sentence.end(),
                    sentence.start() + from,
                    sentence.start() + to);
        }
    }

    /// Builds a candidate field by field.
    static final class Builder {

        private final QuestionType type;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private String shape = "";
        private int distractors;

        Builder(QuestionType type, String stem) {
            this.type = type;
            put("stem", stem);
            put("kind", "fact");
            put("voice", "author");
            put("difficulty", "1");
            put("status", "draft");
        }

        Builder put(String field, String value) {
            fields.put(field, value);
            return this;
        }

        Builder shaped(String make) {
            shape = make;
            return this;
        }

        Builder answer(String answer) {
            return put("answer", answer);
        }

        Builder wrong(Name name, String shown, String why) {
            distractors++;
            var prefix = "wrong-" + distractors;
            put(prefix, shown);
            if (name.id() != null) {
                put(prefix + "-entity", name.id());
            }
            return put(prefix + "-why", why);
        }

        /// The candidate, where its words can be cited.
        Optional<Candidate> on(ReadText read, Ground ground, String why, String topic, double score) {
            return new Citing(read.text(), read.source())
                    .fields(1, ground.start(), ground.end())
                    .map(cited -> {
                        fields.putAll(cited);
                        return candidate(read, ground, why, topic, score);
                    });
        }

        Candidate candidate(ReadText read, Ground ground, String why, String topic, double score) {
            var key = new DraftKey(read.source(), ground.spanStart(), ground.spanEnd(), type);
            var evidence = new DraftEvidence(
                    ground.passage(),
                    ground.start(),
                    ground.end(),
                    read.text().body().substring(ground.spanStart(), ground.spanEnd()),
                    why);
            var proposal = new Proposal(type, fields, List.of());
            return new Candidate(new Draft(key, proposal, evidence, List.of()), topic, shape, score);
        }
    }
}
