package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;

/// Shown in place of a change that was meant for a set as it no longer is: what was done to it since.
class OutdatedPage {

    private static final int MOST = 20;

    record Line(String who, String what, String when) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance outdated(QuestionSet set, List<Line> lines);
    }

    private final Instructor instructor;
    private final QuestionSets sets;
    private final Accounts accounts;

    OutdatedPage(Instructor instructor, QuestionSets sets, Accounts accounts) {
        this.instructor = instructor;
        this.sets = sets;
        this.accounts = accounts;
    }

    @ServerExceptionMapper
    public Response outdated(SetEditing.Outdated e) {
        var lines = sets.changesSince(e.set(), e.seen(), MOST).stream()
                .map(change -> new Line(who(change), change.what(), instructor.inWords(change.changedAt())))
                .toList();
        return Response.status(409)
                .entity(Templates.outdated(instructor.set(e.set()), lines).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String who(SetChange change) {
        return change.accountId().equals(instructor.id())
                ? "You"
                : accounts.findByIdOptional(change.accountId())
                        .map(Account::name)
                        .orElse("Somebody who is gone");
    }
}
