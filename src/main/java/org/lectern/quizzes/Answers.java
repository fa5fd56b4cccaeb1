package org.lectern.quizzes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Marking;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;

/// Responses as they are sent and kept.
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /// What is kept of a response: nothing where it says nothing.
    ///
    /// @throws MismatchedResponse where it cannot be one to this question
    static @Nullable JsonNode kept(QuestionContent content, @Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        var response = Response.of(sent);
        if (isEmpty(response)) {
            return null;
        }
        if (content instanceof QuestionContent.Basic) {
            if (!(response instanceof Response.Text)) {
                throw new MismatchedResponse("A question of type basic takes {\"text\": ...} in a quiz.");
            }
        } else {
            Marking.score(content, response, PartialMarks.NONE);
        }
        return storable(sent);
    }

    /// A response as it was kept.
    static @Nullable Response read(@Nullable String kept) {
        var json = parse(kept);
        return json == null ? null : Response.of(json);
    }

    static @Nullable JsonNode parse(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        try {
            var json = JSON.readTree(kept);
            return json.isNull() ? null : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEmpty(Response response) {
        return switch (response) {
            case Response.Text(var text) -> text.isBlank();
            case Response.Date(var date) -> date.isBlank();
            case Response.Number(var number) -> number.isBlank();
            case Response.Options(var options) -> options.isEmpty();
            case Response.Pairs(var pairs) -> pairs.isEmpty();
            case Response.Order(var order) -> order.isEmpty();
            case Response.Option _, Response.Value _ -> false;
        };
    }

    /// PostgreSQL keeps neither U+0000 nor half a surrogate pair.
    private static JsonNode storable(JsonNode response) {
        var text = response.toString();
        if (text.contains("\\u0000") || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MismatchedResponse("The response holds a character that cannot be kept.");
        }
        return response;
    }
}
