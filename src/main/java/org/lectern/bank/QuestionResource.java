package org.lectern.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.texts.SourceText;
import org.lectern.texts.StoredJson;
import org.lectern.web.Refusal;

/// The questions that are asked, for other programs: what they ask and on what they stand, not their answers.
@Path("/api/v1/questions")
@RolesAllowed(Role.LEARNER)
class QuestionResource {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    record Passage(String source, String label, String href) {}

    record View(
            String id,
            int version,
            String type,
            Kind kind,
            Voice voice,
            List<String> assertedBy,
            int difficulty,
            List<String> tags,
            SafeHtml stemHtml,
            List<Passage> passages) {}

    record Listing(List<View> items, @Nullable String next) {}

    private final Questions questions;
    private final StudyQuestions studied;
    private final Withholding withholding;
    private final SignedIn learner;

    QuestionResource(Questions questions, StudyQuestions studied, Withholding withholding, SignedIn learner) {
        this.questions = questions;
        this.studied = studied;
        this.withholding = withholding;
        this.learner = learner;
    }

    /// In the order of introduction.
    ///
    /// @param cursor `next` of the page before
    @GET
    @Transactional
    @Operation(operationId = "questions", summary = "The questions that are asked")
    @APIResponseSchema(Listing.class)
    public Response list(
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context Request request) {
        var most = number("limit", limit, USUAL_LIMIT, 1, LARGEST_LIMIT);
        var found = questions.asked(
                new QuestionSearch(source, tag, type(type), null, null, null),
                number("cursor", cursor, 0, 0, Integer.MAX_VALUE),
                most + 1,
                withholding.askedNow(learner.id()));
        var page = found.stream().limit(most).toList();
        var next = found.size() > most ? String.valueOf(page.getLast().position()) : null;
        var listing = new Listing(views(page), next);
        var etag = new EntityTag(SourceText.sha256(StoredJson.write(listing)));
        var unchanged = request.evaluatePreconditions(etag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(listing).tag(etag).build();
    }

    private List<View> views(List<Question> page) {
        var refs = page.stream()
                .map(question -> new StudyQuestions.Ref(question.id(), question.version()))
                .toList();
        var versions = studied.versions(refs);
        return page.stream()
                .map(question ->
                        view(question, versions.get(new StudyQuestions.Ref(question.id(), question.version()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable View view(Question question, @Nullable StudyQuestion version) {
        return version == null
                ? null
                : new View(
                        version.id(),
                        version.version(),
                        version.type().slug(),
                        version.kind(),
                        version.voice(),
                        version.assertedBy().stream().map(Chain.Speaker::name).toList(),
                        version.difficulty(),
                        question.tags().stream().sorted().toList(),
                        version.stemHtml(),
                        version.passages().stream()
                                .map(passage -> new Passage(passage.source(), passage.label(), passage.href()))
                                .toList());
    }

    private static @Nullable QuestionType type(@Nullable String type) {
        return type == null
                ? null
                : QuestionType.of(type)
                        .orElseThrow(
                                () -> new Refusal(400, "type is one of the eleven types of question, such as cloze."));
    }

    private static int number(String name, @Nullable String text, int usual, int least, int most) {
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw new Refusal(400, "%s is a whole number from %d to %d.".formatted(name, least, most));
    }
}
