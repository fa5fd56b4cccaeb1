package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `user add` and `token add` beside a running server, and the first start's link.
class PeopleCommandsIT {

    private static final Pattern LINK = Pattern.compile("http://[^/ ]+(/welcome/[A-Za-z0-9_-]{64})");

    @TempDir
    Path temporary;

    @Test
    void bringPeopleIn() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        try (var server = ServerProcess.serve(data)) {
            var first = link(server.output());
            assertThat(server.post(first, "name=Boss&password=a+horse+reads+Thermidor"))
                    .isEqualTo(303);
            assertThat(server.status(first)).isEqualTo(410);

            var added = output(data, 0, "user", "add", "Anna", "--role", "instructor");
            assertThat(added).contains(server.address() + "/welcome/");
            assertThat(server.post(link(added), "name=Anna&password=a+horse+reads+Thermidor"))
                    .isEqualTo(303);
            assertThat(output(data, 1, "user", "add", "ANNA", "--role", "learner"))
                    .contains("The name ANNA is taken");

            var token = lastLine(output(data, 0, "token", "add", "anna", "--scope", "teach"));
            assertThat(me(server, token)).contains("\"name\":\"Anna\"", "\"role\":\"instructor\"");
        }
        try (var again = ServerProcess.serve(data)) {
            assertThat(again.output()).doesNotContain("To make the administrator");
        }
    }

    @Test
    void sayWhatIsWrong() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        assertThat(output(data, 2, "user", "add", "Anna", "--role", "king")).contains("--role is one of");
        assertThat(output(data, 2, "token", "add", "Anna", "--scope", "rule")).contains("--scope is study or teach");
        assertThat(output(data, 1, "token", "add", "Nobody")).contains("Nobody signs in as Nobody");
        assertThat(Files.exists(data.resolve("pg-17/postmaster.pid"))).isFalse();
    }

    private static String output(Path data, int exit, String... command) throws Exception {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", data.toString()));
        try (var process = ServerProcess.run(data, List.of(), all.toArray(String[]::new))) {
            assertThat(process.exitCode()).as(process.output()).isEqualTo(exit);
            return process.output();
        }
    }

    private static String link(String output) {
        var found = LINK.matcher(output);
        assertThat(found.find()).as(output).isTrue();
        return found.group(1);
    }

    private static String lastLine(String output) {
        return output.lines().reduce((_, last) -> last).orElseThrow();
    }

    private static String me(ServerProcess server, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/me"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
