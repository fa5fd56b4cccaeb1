package org.lectern.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions.Ref;

/// What marking anew would change, before anything is: old marks, new marks, whose.
///
/// @param changes answers whose mark changes
/// @param sums the marks of the attempts that change, old and new
/// @param touched learners with an answer that changes, or keeps its mark by a version or for a reason that is new
/// @param unlike how many answers cannot be compared: what was chosen is in the last version no more
record Regrade(List<Change> changes, Map<UUID, Sum> sums, Set<UUID> touched, int unlike) {

    record Change(MarkedAnswer answer, Remarking.Judged judged) {

        double oldPoints() {
            return answer.points(answer.fraction());
        }

        double newPoints() {
            return answer.points(judged.fraction());
        }
    }

    /// What of an answer decides on its judgement.
    private record Answered(
            Ref asked, int current, @Nullable String response) {}

    /// The marks of an attempt.
    record Sum(UUID learner, BigDecimal before, BigDecimal after) {}

    boolean isNothing() {
        return touched.isEmpty();
    }

    /// @param accepted folded answers by question
    static Regrade of(
            List<MarkedAnswer> answers,
            Map<Ref, StudyQuestion> versions,
            PartialMarks partial,
            Map<String, Set<String>> accepted) {
        var changes = new ArrayList<Change>();
        var sums = new HashMap<UUID, double[]>();
        var touched = new HashSet<UUID>();
        // A class gives few different answers.
        var judgements = new HashMap<Answered, Optional<Remarking.Judged>>();
        int unlike = 0;
        for (var answer : answers) {
            var judged = judgements.computeIfAbsent(
                    new Answered(answer.asked(), answer.current(), answer.response()),
                    _ -> Remarking.judge(
                            known(versions, answer.asked()),
                            known(versions, answer.now()),
                            answer.response(),
                            partial,
                            accepted.getOrDefault(answer.question(), Set.of())));
            var fraction = judged.map(Remarking.Judged::fraction).orElse(answer.fraction());
            var sum = sums.computeIfAbsent(answer.attempt(), _ -> new double[2]);
            sum[0] += answer.points(answer.fraction());
            sum[1] += answer.points(fraction);
            if (judged.isEmpty()) {
                unlike++;
            } else if (answer.changesMark(judged.get())) {
                changes.add(new Change(answer, judged.get()));
                touched.add(answer.learner());
            } else if (answer.differs(judged.get())) {
                touched.add(answer.learner());
            }
        }
        return new Regrade(changes, sums(changes, sums), touched, unlike);
    }

    private static Map<UUID, Sum> sums(List<Change> changes, Map<UUID, double[]> sums) {
        var changed = new HashMap<UUID, Sum>();
        changes.forEach(change -> {
            var answer = change.answer();
            var sum = sums.getOrDefault(answer.attempt(), new double[2]);
            changed.put(
                    answer.attempt(),
                    new Sum(answer.learner(), mark(sum[0], answer.penalty()), mark(sum[1], answer.penalty())));
        });
        return changed;
    }

    private static BigDecimal mark(double points, int penalty) {
        return BigDecimal.valueOf(points * (100 - penalty) / 100).setScale(2, RoundingMode.HALF_UP);
    }

    static StudyQuestion known(Map<Ref, StudyQuestion> versions, Ref ref) {
        var found = versions.get(ref);
        if (found == null) {
            throw new IllegalStateException("No version %d of %s".formatted(ref.version(), ref.id()));
        }
        return found;
    }
}
