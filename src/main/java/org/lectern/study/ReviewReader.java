package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.scheduling.Rating;

/// Reads the items of a post of reviews, and marks them.
@ApplicationScoped
class ReviewReader {

    private static final int A_DAY_MS = 86_400_000;

    private final StudyQuestions questions;

    ReviewReader(StudyQuestions questions) {
        this.questions = questions;
    }

    /// What an item is: an event, or what keeps it from being one.
    record Read(@Nullable Event event, @Nullable BadItem problem) {}

    /// Reads the items in their order; the questions that they name are looked up together.
    List<Read> read(List<PostedReviews.Item> items) {
        var known = questions.versions(
                items.stream().flatMap(item -> ref(item).stream()).collect(Collectors.toSet()));
        return items.stream().map(item -> read(item, known)).toList();
    }

    private Read read(PostedReviews.Item item, Map<Ref, StudyQuestion> known) {
        try {
            return new Read(event(item, known), null);
        } catch (BadItem problem) {
            return new Read(null, problem);
        }
    }

    private static Optional<Ref> ref(PostedReviews.Item item) {
        var id = item.questionId();
        var version = item.version();
        return id != null && id.isTextual() && Slug.isOne(id.textValue()) && version != null && version.isInt()
                ? Optional.of(new Ref(id.textValue(), version.intValue()))
                : Optional.empty();
    }

    private Event event(PostedReviews.Item item, Map<Ref, StudyQuestion> known) {
        var id = Field.uuid("review_id", item.reviewId());
        var answeredAt = Field.time("answered_at", item.answeredAt());
        var device = Field.optionalUuid("device_id", item.deviceId());
        return Field.isThere(item.voids())
                ? undo(item, id, answeredAt, device)
                : answer(item, id, answeredAt, device, known);
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

    private Event answer(
            PostedReviews.Item item, UUID id, Instant at, @Nullable UUID device, Map<Ref, StudyQuestion> known) {
        var questionId = Field.text("question_id", item.questionId());
        int version = Field.number("version", item.version(), 1, Integer.MAX_VALUE);
        int tookMs = Field.isThere(item.tookMs()) ? Field.number("took_ms", item.tookMs(), 0, A_DAY_MS) : 0;
        var rating = rating(item.rating());
        var response = Field.isThere(item.response()) ? storable(item.response()) : null;
        var question = question(new Ref(questionId, version), known);
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

    private StudyQuestion question(Ref ref, Map<Ref, StudyQuestion> known) {
        if (!Slug.isOne(ref.id())) {
            throw new BadItem("question_id", "There is no question \"%s\".".formatted(Field.shortened(ref.id())));
        }
        var question = known.get(ref);
        if (question != null) {
            return question;
        }
        throw questions.exists(ref.id())
                ? new BadItem("version", "The question \"%s\" has no version %d.".formatted(ref.id(), ref.version()))
                : new BadItem("question_id", "There is no question \"%s\".".formatted(ref.id()));
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
