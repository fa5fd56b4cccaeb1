package org.lectern.quizzes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Refusal;

/// What is answered in an attempt of the learner's, for a script that saves while she writes.
@Path("/api/v1/attempts/{attempt}")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class AttemptResource {

    private static final int MOST_ITEMS = 300;
    private static final int MOST_BYTES = 1024 * 1024;

    /// What a clock in milliseconds reaches, and a browser's numbers hold.
    private static final long GREATEST_SEQUENCE = 9_007_199_254_740_991L;

    /// @param state in-progress or submitted
    record AttemptView(
            @Schema(enumeration = {"in-progress", "submitted"})
            String state,

            Instant now,
            @Nullable Instant deadlineAt,
            List<KeptResponse> responses) {}

    record KeptResponse(
            int position,
            long sequence,
            @Schema(implementation = Map.class) @Nullable JsonNode response,
            @Nullable Instant savedAt,
            boolean flagged,
            boolean checked) {}

    record PostedResponses(
            @Schema(minItems = 1, maxItems = MOST_ITEMS) @Nullable
            List<@Nullable PostedResponse> responses) {}

    /// @param sequence of the device's saves of this place, growing, such as its clock in milliseconds
    /// @param response null to take the answer back
    /// @param flagged null to leave it as it is
    record PostedResponse(
            @Schema(required = true) @Nullable Integer position,
            @Nullable Long sequence,

            @Schema(implementation = Map.class, description = "One member, by the type of the question.") @Nullable
            JsonNode response,

            @Nullable Boolean flagged) {}

    record SavedResponses(Instant now, List<SavedResponse> results) {}

    /// @param sequence of what is kept now
    /// @param response what is kept now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SavedResponse(
            int position,

            @Schema(enumeration = {"saved", "duplicate", "stale", "late", "checked", "passed", "refused"})
            String status,

            long sequence,
            @Schema(implementation = Map.class) @Nullable JsonNode response,
            @Nullable Instant savedAt,
            @Nullable String problem) {

        static SavedResponse of(Saved saved) {
            return new SavedResponse(
                    saved.position(),
                    saved.status().slug(),
                    saved.sequence(),
                    Answers.parse(saved.response()),
                    saved.savedAt(),
                    saved.problem().isEmpty() ? null : saved.problem());
        }
    }

    private final Attempts attempts;
    private final Saving saving;
    private final ObjectReader bodies;
    private final SignedIn learner;
    private final Clock clock;

    AttemptResource(Attempts attempts, Saving saving, ObjectMapper json, SignedIn learner, Clock clock) {
        this.attempts = attempts;
        this.saving = saving;
        this.bodies = json.readerFor(PostedResponses.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.learner = learner;
        this.clock = clock;
    }

    /// What is kept, for a device that takes over; a place that may not be seen is left out.
    @GET
    public AttemptView get(@RestPath("attempt") UUID id) throws SQLException {
        var now = clock.instant();
        var attempt = attempts.find(learner.id(), id, now).orElseThrow(NotFoundException::new);
        if (!attempt.isRunning()) {
            return new AttemptView("submitted", now, attempt.deadline(), List.of());
        }
        var goesBack = attempts.terms(learner.id(), attempt.assignment())
                .orElseThrow()
                .conduct()
                .goesBack();
        var kept = attempts.places(attempt).stream()
                .filter(place -> goesBack || place.position() == attempt.reached())
                .map(place -> new KeptResponse(
                        place.position(),
                        place.sequence(),
                        Answers.parse(place.response()),
                        place.savedAt(),
                        place.flagged(),
                        place.isChecked()))
                .toList();
        return new AttemptView("in-progress", now, attempt.deadline(), kept);
    }

    /// Saves answers, each for itself: the highest sequence of a place wins. What comes after the end is kept beside
    /// the answer, and not marked.
    @PUT
    @Path("/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = PostedResponses.class)))
    public SavedResponses save(@RestPath("attempt") UUID id, byte[] body) throws IOException, SQLException {
        var now = clock.instant();
        var posted = read(body);
        var saves = posted.stream()
                .filter(item -> item.sequence() != null)
                .map(item -> new Saving.Save(position(item), item.sequence(), item.response()))
                .toList();
        var saved = saving.save(learner.id(), id, saves, now);
        for (var item : posted) {
            if (item.flagged() != null) {
                saving.flag(learner.id(), id, position(item), item.flagged());
            }
        }
        return new SavedResponses(now, saved.stream().map(SavedResponse::of).toList());
    }

    private List<PostedResponse> read(byte[] body) throws IOException {
        if (body.length > MOST_BYTES) {
            throw new Refusal(413, "A post of responses has at most 1 MiB. Send fewer at once.");
        }
        PostedResponses posted = bodies.readValue(body);
        var items = posted == null ? null : posted.responses();
        if (items == null || items.isEmpty() || items.size() > MOST_ITEMS || items.contains(null)) {
            throw new Refusal(400, "\"responses\" is a list of 1 to %d items.".formatted(MOST_ITEMS));
        }
        var positions = new HashSet<Integer>();
        for (var item : items) {
            if (item.position() == null || item.position() < 1 || item.position() > Short.MAX_VALUE) {
                throw new Refusal(400, "\"position\" is the number of a question.");
            }
            if (!positions.add(item.position())) {
                throw new Refusal(400, "Position %d is named twice.".formatted(item.position()));
            }
            var sequence = item.sequence();
            if (sequence != null && (sequence < 1 || sequence > GREATEST_SEQUENCE)
                    || sequence == null && item.response() != null) {
                throw new Refusal(400, "A response has a \"sequence\", a whole number from 1.");
            }
        }
        return items;
    }

    private static int position(PostedResponse item) {
        return item.position();
    }
}
