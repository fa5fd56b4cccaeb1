package org.lectern.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.texts.TextInstalled;

/// The questions as they are studied. Versions do not change, so each node keeps those that are in use; for how long is
/// decided by their passages, which show more once another node has taken in a text.
@ApplicationScoped
public class StudyQuestions {

    private static final String MEETS = "select exists (select from question q where q.id = :id and %s and %s)"
            .formatted(Withholding.notFrom(":learner"), Given.to(":learner"));

    private static final int MOST = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// A version of a question.
    public record Ref(String id, int version) {}

    /// A question that can be begun.
    ///
    /// @param position its place in the order of introduction
    public record Served(String id, int version, int position) {}

    private final Cache<Ref, StudyQuestion> cache =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    private final Questions questions;
    private final Assembly assembly;

    StudyQuestions(Questions questions, Assembly assembly) {
        this.questions = questions;
        this.assembly = assembly;
    }

    /// A version of a question, whether or not it is still asked.
    public Optional<StudyQuestion> version(String id, int version) {
        var ref = new Ref(id, version);
        var known = cache.getIfPresent(ref);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(versions(List.of(ref)).get(ref));
    }

    /// Several versions at once; those that do not exist are left out.
    public Map<Ref, StudyQuestion> versions(Collection<Ref> refs) {
        var found = new HashMap<Ref, StudyQuestion>(cache.getAllPresent(refs));
        var missing = new ArrayList<>(refs);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            var assembled = assembly.assemble(missing);
            cache.putAll(assembled);
            found.putAll(assembled);
        }
        return found;
    }

    /// Whether there is or was such a question.
    @Transactional
    public boolean exists(String id) {
        return questions.count("id", id) > 0;
    }

    /// Whether a learner may meet the question: else nothing of it is shown to her.
    @Transactional
    public boolean mayMeet(String id, UUID learner) {
        return questions
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(MEETS, Boolean.class)
                .setParameter("id", id)
                .setParameter("learner", learner)
                .getSingleResult();
    }

    /// The questions of a text that are asked, behind a position, in the order of introduction.
    @Transactional
    public List<Served> after(String text, int position, int most) {
        return questions
                .find("textId = ?1 and served and not withheld and position > ?2 order by position", text, position)
                .page(0, most)
                .stream()
                .map(question -> new Served(question.id(), question.version(), question.position()))
                .toList();
    }

    /// The current versions of these questions, whether or not they are asked.
    @Transactional
    public Map<String, Integer> currentVersions(Collection<String> ids) {
        var versions = new HashMap<String, Integer>();
        if (!ids.isEmpty()) {
            questions.list("id in ?1", ids).forEach(question -> versions.put(question.id(), question.version()));
        }
        return versions;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextInstalled event) {
        cache.invalidateAll();
    }
}
