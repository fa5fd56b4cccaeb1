package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Test
    void describesTheApiToEverybodyAndNoPages() throws IOException {
        var api = api();
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("info").path("title").asText()).isEqualTo("Lectern");
        assertThat(api.path("info").path("version").asText()).isNotEmpty();
        var paths = new ArrayList<String>();
        api.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).contains("/api/v1/me").allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void saysHowOneSignsIn() throws IOException {
        var schemes = api().path("components").path("securitySchemes");
        assertThat(schemes.path("session").path("in").asText()).isEqualTo("cookie");
        assertThat(schemes.path("session").path("name").asText()).isEqualTo("lectern");
        assertThat(schemes.path("token").path("scheme").asText()).isEqualTo("bearer");
        assertThat(api().path("security").findValuesAsText("session")).hasSize(1);
    }

    @Test
    void describesEveryOperationOnceWithItsParametersAndErrors() throws IOException {
        var ids = new ArrayList<String>();
        api().path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        ids.add(operation.path("operationId").asText());
                        assertThat(operation.path("responses").path("default").isMissingNode())
                                .as(path.getKey())
                                .isFalse();
                        assertThat(parameters(path.getValue(), operation))
                                .as(path.getKey())
                                .containsAll(placeholders(path.getKey()));
                    }
                }));
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> !id.isEmpty());
    }

    @Test
    void leadsNoReferenceNowhere() throws IOException {
        var api = api();
        assertThat(api.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void describesPostedReviewsByFieldAndType() throws IOException {
        var api = api();
        var post = api.path("paths").path("/api/v1/reviews").path("post");
        var reviews = schema(api, post.path("requestBody"), "reviews");
        assertThat(reviews.path("type").asText()).isEqualTo("array");
        assertThat(reviews.path("maxItems").asInt()).isEqualTo(500);
        assertThat(types(api, reviews.path("items")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "review_id", "string uuid",
                        "question_id", "string",
                        "version", "integer int32",
                        "rating", "string",
                        "response", "object",
                        "answered_at", "string date-time",
                        "took_ms", "integer int32",
                        "device_id", "string uuid",
                        "voids", "string uuid"));
        var item = resolved(api, reviews.path("items"));
        assertThat(strings(item.path("required"))).containsExactlyInAnyOrder("review_id", "answered_at");
        assertThat(strings(item.path("properties").path("rating").path("enum")))
                .containsExactly("again", "hard", "good", "easy");
    }

    @Test
    void describesWhatBecameOfReviewsByFieldAndType() throws IOException {
        var api = api();
        var post = api.path("paths").path("/api/v1/reviews").path("post");
        var result = schema(api, post.path("responses").path("200"), "results").path("items");
        assertThat(types(api, result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "review_id", "string",
                        "status", "string",
                        "card", "object",
                        "outcomes", "object",
                        "problem", "object"));
        var fields = resolved(api, result).path("properties");
        assertThat(types(api, fields.path("card")))
                .containsEntry("due_at", "string date-time")
                .containsEntry("stability", "number double")
                .containsEntry("reps", "integer int32")
                .containsOnlyKeys("phase", "due_at", "stability", "difficulty", "reps", "lapses");
        assertThat(types(api, fields.path("outcomes"))).containsOnlyKeys("again", "hard", "good", "easy");
        assertThat(types(api, fields.path("problem")))
                .containsEntry("status", "integer")
                .containsEntry("errors", "array")
                .containsKeys("type", "title", "detail");
        var log = schema(api, api.at("/paths/~1api~1v1~1reviews/get/responses/200"), "items");
        assertThat(types(api, log.path("items")))
                .containsEntry("response", "object")
                .containsEntry("answered_at", "string date-time");
    }

    @Test
    void holdsOnlySchemasThatAreUsedAndFieldsAsTheyAreSent() throws IOException {
        var api = api();
        var used = api.findValuesAsText("$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .toList();
        api.path("components").path("schemas").properties().forEach(schema -> {
            assertThat(used).contains(schema.getKey());
            schema.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(name).as(schema.getKey()).matches("[a-z]+(_[a-z0-9]+)*"));
        });
    }

    /// The schema of a field of a body.
    private static JsonNode schema(JsonNode api, JsonNode described, String field) {
        var body = described.path("content").path("application/json").path("schema");
        return resolved(api, body).path("properties").path(field);
    }

    /// Type and format of each field.
    private static Map<String, String> types(JsonNode api, JsonNode schema) {
        var types = new HashMap<String, String>();
        resolved(api, schema).path("properties").properties().forEach(field -> {
            var type = resolved(api, field.getValue());
            types.put(
                    field.getKey(),
                    (type.path("type").asText() + " " + type.path("format").asText()).strip());
        });
        return types;
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    private static List<String> parameters(JsonNode path, JsonNode operation) {
        var names = new ArrayList<String>();
        for (var parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            parameters.forEach(parameter -> names.add(parameter.path("name").asText()));
        }
        return names;
    }

    private static List<String> placeholders(String path) {
        return Pattern.compile("\\{([^}]+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode api() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/api/v1/openapi.json")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .extract()
                        .asString());
    }
}
