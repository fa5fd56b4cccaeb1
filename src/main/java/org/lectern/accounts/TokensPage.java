package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// Personal tokens, with which scripts use the API.
@Path("/settings/tokens")
@RolesAllowed(Role.LEARNER)
class TokensPage {

    record Token(UUID id, String label, String scope, String made, String lastUsed) {}

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance tokens(
                List<Token> tokens, List<Option> scopes, Typed typed, String made, Problems problems);
    }

    record Typed(
            @RestForm @Nullable String label,
            @RestForm @Nullable String scope) {

        static final Typed NOTHING = new Typed("", "study");

        public String shownLabel() {
            return Objects.requireNonNullElse(label, "").strip();
        }

        public String shownScope() {
            return Objects.requireNonNullElse(scope, "");
        }
    }

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final SignedIn signedIn;

    TokensPage(Accounts accounts, Tokens tokens, Sessions sessions, SignedIn signedIn) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show() {
        return page(Typed.NOTHING, "", Problems.NONE);
    }

    /// Answers with the page itself: the token is shown here, once, and nowhere kept.
    @POST
    @Transactional
    public Response make(@BeanParam Typed typed) {
        var problems = new HashMap<String, String>();
        if (typed.shownLabel().isEmpty() || typed.shownLabel().length() > 200) {
            problems.put("label", "Say what the token is for, in 1 to 200 characters.");
        }
        if (scopes().stream().noneMatch(scope -> scope.value().equals(typed.shownScope()))) {
            problems.put("scope", "Choose one of these.");
        }
        if (!problems.isEmpty()) {
            var found = new Problems(Map.copyOf(problems));
            return Response.status(422).entity(page(typed, "", found)).build();
        }
        var made = tokens.make(signedIn.id(), typed.shownScope(), typed.shownLabel());
        return Response.ok(page(Typed.NOTHING, made, Problems.NONE)).build();
    }

    @POST
    @Path("/{token}/removal")
    public Response revoke(@RestPath UUID token) {
        if (!sessions.end(signedIn.id(), token, Sessions.TOKEN)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/settings/tokens")).build();
    }

    private TemplateInstance page(Typed typed, String made, Problems problems) {
        var zone = accounts.get(signedIn.id()).zone();
        var list = sessions.list(signedIn.id(), Sessions.TOKEN).stream()
                .map(listed -> new Token(
                        listed.id(),
                        listed.label(),
                        String.valueOf(listed.scope()),
                        Moments.inWords(listed.createdAt(), zone),
                        Moments.inWords(listed.lastSeenAt(), zone)))
                .toList();
        return Templates.tokens(list, scopes(), typed, made, problems);
    }

    private List<Option> scopes() {
        var study = new Option("study", "Study: read one's cards and answer");
        return signedIn.is(Role.INSTRUCTOR)
                ? List.of(study, new Option("teach", "Teach: also courses and results"))
                : List.of(study);
    }
}
