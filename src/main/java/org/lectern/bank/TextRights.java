package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Decides about texts that instructors bring: which bank may stand on one and look into its
/// words, and who may read the whole of it. Whoever shows words of a text, or a way to it, asks
/// here.
@ApplicationScoped
public class TextRights {

    /// She was dealt a question on it by those who may change its bank. A card alone proves nothing.
    private static final String ASKED = """
            select exists (select from citation c
                join question q on q.id = c.question_id and q.version = c.version and q.served and not q.withheld
                join text t on t.id = c.text_id and t.bank_id = q.bank_id
                join bank b on b.id = q.bank_id
                where t.id = ?1 and q.id = any (array(%s)))""".formatted(Given.IN_HAND.formatted("?2"));

    private static final String OF_OTHERS = """
            select count(*) from PlacedCitation c join Text t on t.id = c.textId
            where c.id.questionId = ?1 and t.bankId is not null and t.bankId <> ?2""";

    private final Texts texts;
    private final Banks banks;
    private final BankRights rights;
    private final EntityManager entities;

    TextRights(Texts texts, Banks banks, BankRights rights, EntityManager entities) {
        this.texts = texts;
        this.banks = banks;
        this.rights = rights;
        this.entities = entities;
    }

    /// Whether the questions of a bank may stand on a text.
    static boolean mayCite(String bank, Text text) {
        return text.bank().filter(owner -> !owner.equals(bank)).isEmpty();
    }

    /// The words of those of these texts that a bank may look into, as far as they are installed,
    /// by their ids.
    Map<String, SourceText> words(String bank, Collection<String> ids) {
        return texts.installed(citable(bank, ids));
    }

    private List<String> citable(String bank, Collection<String> ids) {
        return texts.named(ids).stream()
                .filter(text -> mayCite(bank, text))
                .map(Text::id)
                .toList();
    }

    /// Whether a version of a question stands on a text that a bank may not cite.
    boolean keepsFrom(String bank, String question) {
        return entities.createQuery(OF_OTHERS, Long.class)
                        .setParameter(1, question)
                        .setParameter(2, bank)
                        .getSingleResult()
                > 0;
    }

    /// Whether it belongs to a bank that somebody may change.
    @Transactional
    public boolean isHers(String text, UUID who) {
        return texts.findByIdOptional(text)
                .flatMap(Text::bank)
                .map(banks::findById)
                .filter(bank -> rights.mayEdit(bank, who))
                .isPresent();
    }

    /// Whether somebody may read the whole of a text: every text of the files; one that was
    /// brought, where it is hers or she is given questions on it.
    @Transactional
    public boolean mayRead(String text, UUID who) {
        return texts.findByIdOptional(text)
                .filter(found -> found.bank().isEmpty() || isHers(text, who) || isAsked(text, who))
                .isPresent();
    }

    /// Those of the texts under these questions that somebody may not read: no page leads her there.
    @Transactional
    public Set<String> closedTo(UUID who, Collection<StudyQuestion> questions) {
        var cited = questions.stream()
                .flatMap(question -> question.passages().stream())
                .map(CitedPassage::source)
                .collect(Collectors.toSet());
        return cited.isEmpty()
                ? Set.of()
                : entities.createQuery("select id from Text where bankId is not null and id in ?1", String.class)
                        .setParameter(1, cited)
                        .getResultStream()
                        .filter(text -> !mayRead(text, who))
                        .collect(Collectors.toSet());
    }

    /// A question as somebody sees it: with a way to its texts where she may read them.
    public StudyQuestion seenBy(UUID who, StudyQuestion question) {
        return question.without(closedTo(who, List.of(question)));
    }

    private boolean isAsked(String text, UUID who) {
        return entities.unwrap(Session.class)
                .createNativeQuery(ASKED, Boolean.class)
                .setParameter(1, text)
                .setParameter(2, who)
                .getSingleResult();
    }
}
