package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Paging;

/// Who looked at one's answers, and when.
@Path("/settings/seen-by")
@RolesAllowed(Role.LEARNER)
class SeenByPage {

    private static final int PAGE = 50;

    record Row(String by, String at, String what) {}

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance seenBy(List<Row> rows, String first, String next);
    }

    private final AnswerAccesses accesses;
    private final Accounts accounts;
    private final SignedIn signedIn;

    SeenByPage(AnswerAccesses accesses, Accounts accounts, SignedIn signedIn) {
        this.accesses = accesses;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        var after = Paging.of(null, cursor, 1).after();
        var found = accesses.of(signedIn.id(), after.isEmpty() ? null : id(after.getFirst()), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var zone = accounts.get(signedIn.id()).zone();
        var rows = shown.stream()
                .map(access -> new Row(access.by(), Moments.inWords(access.at(), zone), access.what()))
                .toList();
        return Templates.seenBy(
                rows,
                after.isEmpty() ? "" : "/settings/seen-by",
                found.size() > PAGE
                        ? "/settings/seen-by?cursor="
                                + Paging.cursor(shown.getLast().id().toString())
                        : "");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Paging.badCursor();
        }
    }
}
