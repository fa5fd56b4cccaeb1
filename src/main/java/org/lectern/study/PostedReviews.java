package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a post of reviews. Names are strict, so that a field that is not known refuses the whole body; values
/// are read one by one, so that a wrong one refuses its item only.
record PostedReviews(@Nullable List<@Nullable Item> reviews) {

    record Item(
            @Schema(type = SchemaType.STRING, format = "uuid") @Nullable
            JsonNode reviewId,

            @Schema(type = SchemaType.STRING) @Nullable JsonNode questionId,

            @Schema(type = SchemaType.INTEGER, minimum = "1") @Nullable
            JsonNode version,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"again", "hard", "good", "easy"})
            @Nullable
            JsonNode rating,

            @Schema(type = SchemaType.OBJECT, description = "One member, by the type of the question.") @Nullable
            JsonNode response,

            @Schema(type = SchemaType.STRING, format = "date-time") @Nullable
            JsonNode answeredAt,

            @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "86400000") @Nullable
            JsonNode tookMs,

            @Schema(type = SchemaType.STRING, format = "uuid") @Nullable
            JsonNode deviceId,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The answer to take back.") @Nullable
            JsonNode voids) {}
}
