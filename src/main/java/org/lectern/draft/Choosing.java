package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.bank.ProposalCheck;
import org.lectern.bank.QuestionType;

/// Ranks what the rules have made and keeps few good drafts rather than many.
final class Choosing {

    private static final int WORDS_PER_DRAFT = 150;
    private static final int FEWEST = 10;
    private static final int MOST = 60;
    private static final int MOST_OF_A_PASSAGE = 2;
    private static final int CHARACTERS_PER_DRAFT = 700;
    private static final int MOST_OF_AN_ANSWER = 2;
    private static final int MOST_OF_A_SHAPE = 3;
    private static final int MOST_OF_A_TYPE_IN_PERCENT = 40;
    private static final double LEAST_SCORE = 2.2;
    private static final double WARNING = 0.5;

    private final ReadText read;
    private final Known known;
    private final Set<DraftKey> rejected;
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<Integer, Integer> passages = new HashMap<>();
    private final Map<String, Integer> forms = new HashMap<>();
    private final Map<QuestionType, Integer> types = new EnumMap<>(QuestionType.class);
    private final int most;
    private final Set<String> topics = new HashSet<>();
    private final List<Draft> kept = new ArrayList<>();

    Choosing(ReadText read, Known known, Set<DraftKey> rejected) {
        this.read = read;
        this.known = known;
        this.rejected = rejected;
        this.most = most(read);
    }

    List<Draft> best(List<Candidate> candidates) {
        var ranked = candidates.stream()
                .filter(candidate -> !rejected.contains(candidate.draft().key()))
                .sorted(order())
                .limit(6L * most)
                .toList();
        checked(ranked).stream().sorted(order()).forEach(candidate -> {
            if (kept.size() < most && candidate.score() >= LEAST_SCORE && isNew(candidate)) {
                keep(candidate);
            }
        });
        kept.sort(Comparator.<Draft>comparingInt(draft -> draft.key().start())
                .thenComparing(draft -> draft.key().type()));
        return kept;
    }

    private static int most(ReadText read) {
        var words = read.sentences().stream()
                .mapToInt(sentence -> sentence.text().split("\\s+").length)
                .sum();
        return Math.max(FEWEST, Math.min(MOST, words / WORDS_PER_DRAFT));
    }

    private static Comparator<Candidate> order() {
        return Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(candidate -> candidate.draft().key().start())
                .thenComparing(candidate -> candidate.draft().key().type())
                .thenComparing(Candidate::topic);
    }

    /// What a rule blocks is no draft; what a rule warns of ranks lower.
    private List<Candidate> checked(List<Candidate> ranked) {
        var looks = new ProposalCheck(read.source(), read.text(), known.names())
                .looks(ranked.stream()
                        .map(candidate -> candidate.draft().question())
                        .toList());
        var checked = new ArrayList<Candidate>();
        for (var i = 0; i < ranked.size(); i++) {
            var look = looks.get(i);
            if (look.isPublishable()) {
                var candidate = ranked.get(i);
                var draft = candidate.draft();
                checked.add(new Candidate(
                        new Draft(draft.key(), draft.question(), draft.evidence(), look.advice()),
                        candidate.topic(),
                        candidate.shape(),
                        candidate.score() - WARNING * look.advice().size()));
            }
        }
        return checked;
    }

    private boolean isNew(Candidate candidate) {
        var draft = candidate.draft();
        return !topics.contains(candidate.topic())
                && passages.getOrDefault(draft.evidence().paragraph(), 0) < mostOfPassage(draft)
                && answers.getOrDefault(answer(draft), 0) < MOST_OF_AN_ANSWER
                && (candidate.shape().isEmpty() || forms.getOrDefault(candidate.shape(), 0) < MOST_OF_A_SHAPE)
                && types.getOrDefault(draft.key().type(), 0) < Math.max(FEWEST, most * MOST_OF_A_TYPE_IN_PERCENT / 100)
                && (isSet(draft) || kept.stream().noneMatch(other -> !isSet(other) && overlaps(other, draft)));
    }

    private int mostOfPassage(Draft draft) {
        var passage = read.text().passages().get(draft.evidence().paragraph() - 1);
        return Math.max(MOST_OF_A_PASSAGE, passage.text().length() / CHARACTERS_PER_DRAFT);
    }

    private static boolean isSet(Draft draft) {
        return draft.question().type() == QuestionType.MATCH || draft.question().type() == QuestionType.ORDER;
    }

    private static boolean overlaps(Draft one, Draft other) {
        return one.evidence().start() < other.evidence().end()
                && other.evidence().start() < one.evidence().end();
    }

    private void keep(Candidate candidate) {
        var draft = candidate.draft();
        topics.add(candidate.topic());
        passages.merge(draft.evidence().paragraph(), 1, Integer::sum);
        answers.merge(answer(draft), 1, Integer::sum);
        forms.merge(candidate.shape(), 1, Integer::sum);
        types.merge(draft.key().type(), 1, Integer::sum);
        kept.add(draft);
    }

    private static String answer(Draft draft) {
        var answer = draft.question().at("answer");
        return answer.isEmpty() ? draft.question().at("stem") : answer;
    }
}
