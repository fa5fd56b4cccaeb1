package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// The versions of questions that were asked in attempts.
@ApplicationScoped
class Asked {

    /// @param versions every version that was asked
    /// @param latest of each question the last of them
    record Questions(Map<Ref, StudyQuestion> versions, Map<String, StudyQuestion> latest) {

        StudyQuestion of(Given given) {
            var found = versions.get(new Ref(given.question(), given.version()));
            if (found == null) {
                throw new IllegalStateException("No version %d of %s".formatted(given.version(), given.question()));
            }
            return found;
        }
    }

    private final StudyQuestions questions;

    Asked(StudyQuestions questions) {
        this.questions = questions;
    }

    Questions of(Collection<List<Given>> attempts) {
        var refs = new HashSet<Ref>();
        attempts.forEach(attempt -> attempt.forEach(given -> refs.add(new Ref(given.question(), given.version()))));
        var versions = questions.versions(refs);
        var latest = new HashMap<String, StudyQuestion>();
        versions.values()
                .forEach(question -> latest.merge(
                        question.id(), question, (one, other) -> one.version() >= other.version() ? one : other));
        return new Questions(versions, latest);
    }
}
