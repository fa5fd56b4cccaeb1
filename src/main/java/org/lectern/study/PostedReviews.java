package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a post of reviews. Names are strict, so that a field that is not known refuses the whole body; values
/// are read one by one, so that a wrong one refuses its item only.
record PostedReviews(@Nullable List<@Nullable Item> reviews) {

    record Item(
            @Nullable JsonNode reviewId,
            @Nullable JsonNode questionId,
            @Nullable JsonNode version,
            @Nullable JsonNode rating,
            @Nullable JsonNode response,
            @Nullable JsonNode answeredAt,
            @Nullable JsonNode tookMs,
            @Nullable JsonNode deviceId,
            @Nullable JsonNode voids) {}
}
