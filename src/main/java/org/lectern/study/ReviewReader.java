package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.scheduling.Rating;

/// Reads an item of a post of reviews, and marks it.
@ApplicationScoped
class ReviewReader {

    private static final int A_DAY_MS = 86_400_000;

    private final StudyQuestions questions;

    ReviewReader(StudyQuestions questions) {
        this.questions = questions;
    }

    /// @throws BadItem for an item that can be neither an answer nor an undo
    Event read(PostedReviews.Item item) {
        var id = Field.uuid("review_id", item.reviewId());
        var answeredAt = Field.time("answered_at", item.answeredAt());
        var device = Field.optionalUuid("device_id", item.deviceId());
        return Field.isThere(item.voids()) ? undo(item, id, answeredAt, device) : answer(item, id, answeredAt, device);
    }

    private static Event undo(PostedReviews.Item item, UUID id, Instant at, @Nullable UUID device) {
        for (var field :
                new JsonNode[] {item.questionId(), item.version(), item.rating(), item.response(), item.tookMs()}) {
            if (Field.isThere(field)) {
                throw new BadItem("voids", "An undo has no other fields than review_id, answered_at and device_id.");
            }
        }
        var review = Field.uuid("voids", item.voids());
        return new Event.Undo(id, at, device, ContentSha.of("undo", review, at.toEpochMilli()), review);
    }

    private Event answer(PostedReviews.Item item, UUID id, Instant at, @Nullable UUID device) {
        var questionId = Field.text("question_id", item.questionId());
        int version = Field.number("version", item.version(), 1, Integer.MAX_VALUE);
        int tookMs = Field.isThere(item.tookMs()) ? Field.number("took_ms", item.tookMs(), 0, A_DAY_MS) : 0;
        var rating = rating(item.rating());
        var response = Field.isThere(item.response()) ? storable(item.response()) : null;
        var question = question(questionId, version);
        var grading = Grading.of(question.content(), rating, response);
        return new Event.Answer(
                id,
                at,
                device,
                ContentSha.of("answer", questionId, version, rating, response, at.toEpochMilli(), tookMs),
                questionId,
                version,
                question.keyVersion(),
                grading.rating(),
                response == null ? null : response.toString(),
                grading.mark(),
                tookMs);
    }

    private static @Nullable Rating rating(@Nullable JsonNode value) {
        if (!Field.isThere(value)) {
            return null;
        }
        var word = Field.text("rating", value);
        return Words.rating(word)
                .orElseThrow(() -> new BadItem(
                        "rating",
                        "\"%s\" is no rating; there are again, hard, good and easy.".formatted(Field.shortened(word))));
    }

    private StudyQuestion question(String id, int version) {
        if (!Slug.isOne(id)) {
            throw new BadItem("question_id", "There is no question \"%s\".".formatted(Field.shortened(id)));
        }
        return questions
                .version(id, version)
                .orElseThrow(() -> questions.exists(id)
                        ? new BadItem("version", "The question \"%s\" has no version %d.".formatted(id, version))
                        : new BadItem("question_id", "There is no question \"%s\".".formatted(id)));
    }

    /// PostgreSQL keeps neither U+0000 nor half a surrogate pair.
    private static JsonNode storable(JsonNode response) {
        var text = response.toString();
        if (text.contains("\\u0000") || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new BadItem("response", "The response holds a character that cannot be kept.");
        }
        return response;
    }
}
