package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lectern.bank.RefusedRevision;
import org.lectern.bank.Revisions;
import org.lectern.bank.StaleQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Refusal;

/// Takes a typed answer into the bank, where the instructor may change it: a new version of the question, with the same
/// key.
@ApplicationScoped
class AcceptingInBank {

    private final Revisions revisions;
    private final StudyQuestions questions;

    AcceptingInBank(Revisions revisions, StudyQuestions questions) {
        this.revisions = revisions;
        this.questions = questions;
    }

    boolean offered(String question, UUID instructor) {
        return revisions.mayRevise(question, instructor);
    }

    /// @return why it was not taken, in a sentence; empty where it was
    String accept(String question, String typed, UUID instructor) {
        var current = questions.currentVersions(List.of(question)).get(question);
        if (current == null) {
            return "The question is gone.";
        }
        try {
            revisions.accept(question, current, typed, instructor, "Accepted in a quiz.");
            return "";
        } catch (StaleQuestion _) {
            return "Somebody changed the question just now. Look again.";
        } catch (RefusedRevision refused) {
            return "The bank does not take it: " + refused.getMessage();
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}
