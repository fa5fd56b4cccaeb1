package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
