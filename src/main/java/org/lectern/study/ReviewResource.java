package org.lectern.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Refusal;

/// Takes answers and undos.
@Path("/api/v1/reviews")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    static final int MOST_ITEMS = 500;
    static final int MOST_BYTES = 1024 * 1024;

    record Results(List<Result> results) {}

    /// What became of an item, in the order of the request.
    ///
    /// @param reviewId as it was sent; null where none was
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @JsonInclude @Nullable String reviewId,

            @Schema(enumeration = {"applied", "duplicate", "conflict", "rejected"})
            String status,

            @Nullable CardView card,
            @Nullable OutcomesView outcomes,
            @Nullable Problem problem) {}

    /// An RFC 9457 problem of one item.
    record Problem(String type, String title, int status, String detail, List<Fault> errors) {}

    record Fault(String pointer, String message) {}

    private final Recording recording;
    private final ReviewReader reader;
    private final ObjectReader bodies;
    private final SignedIn learner;
    private final Clock clock;

    ReviewResource(Recording recording, ReviewReader reader, ObjectMapper json, SignedIn learner, Clock clock) {
        this.recording = recording;
        this.reader = reader;
        this.bodies = json.readerFor(PostedReviews.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.learner = learner;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = PostedReviews.class)))
    public Results post(byte[] body) throws IOException, SQLException {
        var posted = read(body);
        var items = reader.read(posted);
        var events =
                items.stream().flatMap(item -> Stream.ofNullable(item.event())).toList();
        var recorded = recording.record(learner.id(), events, clock.instant()).iterator();
        var results = new ArrayList<Result>();
        for (int i = 0; i < posted.size(); i++) {
            var problem = items.get(i).problem();
            results.add(result(i, posted.get(i), problem == null ? recorded.next() : Recorded.rejected(problem)));
        }
        return new Results(results);
    }

    private List<PostedReviews.Item> read(byte[] body) throws IOException {
        if (body.length > MOST_BYTES) {
            throw new Refusal(413, "A post of reviews has at most 1 MiB. Send fewer at once.");
        }
        PostedReviews posted = bodies.readValue(body);
        var items = posted == null ? null : posted.reviews();
        if (items == null || items.isEmpty() || items.size() > MOST_ITEMS || items.contains(null)) {
            throw new Refusal(400, "\"reviews\" is a list of 1 to %d items.".formatted(MOST_ITEMS));
        }
        return items;
    }

    private static Result result(int index, PostedReviews.Item item, Recorded recorded) {
        return new Result(
                sent(item.reviewId()),
                Words.of(recorded.status()),
                recorded.card(),
                recorded.next() == null ? null : OutcomesView.of(recorded.next()),
                problem(index, recorded));
    }

    private static @Nullable String sent(@Nullable JsonNode reviewId) {
        return reviewId == null || !reviewId.isTextual() ? null : reviewId.textValue();
    }

    private static @Nullable Problem problem(int index, Recorded recorded) {
        return switch (recorded.status()) {
            case APPLIED, DUPLICATE -> null;
            case CONFLICT ->
                problem(
                        409,
                        "This is another answer",
                        index,
                        new BadItem("review_id", "This id was used for another answer."));
            case REJECTED -> problem(422, "This answer cannot be taken", index, recorded.problem());
        };
    }

    private static Problem problem(int status, String title, int index, BadItem bad) {
        var pointer = "/reviews/" + index + (bad.field().isEmpty() ? "" : "/" + bad.field());
        return new Problem("about:blank", title, status, bad.reason(), List.of(new Fault(pointer, bad.reason())));
    }
}
