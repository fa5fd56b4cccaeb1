package org.lectern.results;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.bank.Marking;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.StudyQuestion;

/// What was typed and is not right: answers that marking takes for the same are one, the commonest first.
final class TypedGroups {

    /// A question with what was typed.
    ///
    /// @param accepted what was accepted in this assignment
    record Question(String id, RawString stem, Object key, List<Group> groups, List<String> accepted) {}

    /// @param folded as marking compares it
    /// @param typed as it was typed, the commonest way
    /// @param near whether it is one letter off
    record Group(String folded, String typed, int count, boolean near) {

        public String times() {
            return Figures.count(count, "learner");
        }
    }

    private static final class Counted {
        private final Map<String, Integer> ways = new HashMap<>();
        private int count;
        private boolean near;
    }

    private TypedGroups() {}

    /// @param answers of the submitted attempts that are not right
    /// @param latest the questions as they are now
    /// @param accepted folded answers by question
    static List<Question> of(
            List<MarkedAnswer> answers, Map<String, StudyQuestion> latest, Map<String, Set<String>> accepted) {
        var byQuestion = new LinkedHashMap<String, Map<String, Counted>>();
        for (var answer : answers) {
            Answers.read(answer.response())
                    .ifPresent(response -> Answers.typed(response)
                            .ifPresent(typed -> count(
                                    byQuestion.computeIfAbsent(answer.question(), _ -> new HashMap<>()),
                                    Marking.folded(response).orElse(typed),
                                    typed,
                                    answer.rightness().equals("near"))));
        }
        accepted.keySet().forEach(question -> byQuestion.putIfAbsent(question, Map.of()));
        return byQuestion.entrySet().stream()
                .filter(entry -> latest.containsKey(entry.getKey()))
                .map(entry -> question(
                        latest.get(entry.getKey()), entry.getValue(), accepted.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    private static void count(Map<String, Counted> groups, String folded, String typed, boolean near) {
        var group = groups.computeIfAbsent(folded, _ -> new Counted());
        group.count++;
        group.near |= near;
        group.ways.merge(typed, 1, Integer::sum);
    }

    private static Question question(StudyQuestion question, Map<String, Counted> counted, Set<String> accepted) {
        boolean isOwnWords = question.content() instanceof QuestionContent.Basic;
        var groups = new ArrayList<Group>();
        counted.forEach((folded, group) -> {
            if (!accepted.contains(folded)) {
                groups.add(new Group(folded, commonest(group.ways), group.count, group.near && !isOwnWords));
            }
        });
        groups.sort(Comparator.comparingInt(Group::count).reversed().thenComparing(Group::folded));
        var key = org.lectern.bank.KeyLine.of(question.content());
        return new Question(
                question.id(),
                question.stemHtml().markup(),
                key.isEmpty() ? "" : key.getFirst().words(),
                groups,
                accepted.stream().sorted().toList());
    }

    private static String commonest(Map<String, Integer> ways) {
        return ways.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
