package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a post of reviews. Names are strict, so that a field that is not known refuses the whole body; values
/// are read one by one, so that a wrong one refuses its item only.
record PostedReviews(
        @Schema(minItems = 1, maxItems = ReviewResource.MOST_ITEMS) @Nullable
        List<@Nullable Item> reviews) {

    @Schema(
            name = "PostedReview",
            requiredProperties = {"review_id", "answered_at"})
    record Item(
            @Schema(implementation = String.class, format = "uuid") @Nullable
            JsonNode reviewId,

            @Schema(implementation = String.class) @Nullable JsonNode questionId,

            @Schema(implementation = Integer.class, minimum = "1") @Nullable
            JsonNode version,

            @Schema(
                    implementation = String.class,
                    enumeration = {"again", "hard", "good", "easy"})
            @Nullable
            JsonNode rating,

            @Schema(implementation = Map.class, description = "One member, by the type of the question.") @Nullable
            JsonNode response,

            @Schema(implementation = String.class, format = "date-time") @Nullable
            JsonNode answeredAt,

            @Schema(implementation = Integer.class, minimum = "0", maximum = "86400000") @Nullable
            JsonNode tookMs,

            @Schema(implementation = String.class, format = "uuid") @Nullable
            JsonNode deviceId,

            @Schema(implementation = String.class, format = "uuid", description = "The answer to take back.") @Nullable
            JsonNode voids) {}
}
