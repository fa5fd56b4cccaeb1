package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.lectern.bank.StudyQuestions.Served;
import org.lectern.web.Option;

/// The questions among which instructors choose: all that can be asked, also those that are kept from study.
@ApplicationScoped
public class QuestionCatalogue {

    /// A question that can be drawn.
    ///
    /// @param ranges of the texts that it stands on
    public record Candidate(String id, List<CitedRange> ranges) {}

    private final Questions questions;
    private final Banks banks;
    private final BankRights rights;

    QuestionCatalogue(Questions questions, Banks banks, BankRights rights) {
        this.questions = questions;
        this.banks = banks;
        this.rights = rights;
    }

    /// In the order of introduction, behind a position.
    @Transactional
    public List<Served> find(QuestionSearch search, int behind, int most) {
        return questions.testable(search, behind, most).stream()
                .map(question -> new Served(question.id(), question.version(), question.position()))
                .toList();
    }

    @Transactional
    public long count(QuestionSearch search) {
        return questions.countTestable(search);
    }

    /// By their ids, so that a draw by a seed can be repeated.
    @Transactional
    public List<Candidate> candidates(QuestionSearch search) {
        return candidates(questions.citationsOfTestable(search));
    }

    /// Those of these that can be asked now, by their ids.
    @Transactional
    public List<Candidate> candidates(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : candidates(questions.citationsOfTestable(ids));
    }

    private static List<Candidate> candidates(List<PlacedCitation> citations) {
        var ranges = new LinkedHashMap<String, List<CitedRange>>();
        for (var placed : citations) {
            var its = ranges.computeIfAbsent(placed.questionId(), _ -> new ArrayList<>());
            placed.range().ifPresent(its::add);
        }
        return ranges.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /// The tags that questions have, by their labels; of those that a bank has to itself the ones
    /// that somebody may give.
    @Transactional
    public List<Option> tags(UUID who) {
        return questions
                .getEntityManager()
                .createQuery("""
                        select t from Tag t where exists (select 1 from Question q where t.id member of q.tags)
                        order by t.label""", Tag.class)
                .getResultStream()
                .filter(tag -> tag.bank() == null || rights.mayEdit(banks.findById(tag.bank()), who))
                .map(tag -> new Option(tag.id(), tag.label()))
                .toList();
    }
}
