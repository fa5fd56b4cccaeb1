package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The switch for log collectors: a JSON object a line, with the request id.
class JsonLogIT {

    @TempDir
    Path temporary;

    @Test
    void writesALineARequest() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        try (var server = ServerProcess.serve(data, List.of("-Dquarkus.log.console.json.enabled=true"))) {
            assertThat(server.status("/sign-in?to=/planted")).isEqualTo(200);
            server.awaitOutput("GET /sign-in 200");

            var line = server.output()
                    .lines()
                    .filter(text -> text.contains("GET /sign-in 200"))
                    .findFirst()
                    .orElseThrow();
            var record = new ObjectMapper().readTree(line);
            assertThat(record.path("loggerName").asText()).isEqualTo("org.lectern.requests");
            assertThat(record.path("mdc").path("request_id").asText()).hasSize(36);
            assertThat(server.output()).doesNotContain("planted");
        }
    }
}
