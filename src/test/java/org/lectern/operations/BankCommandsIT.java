package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.texts.SourceText;

/// The commands that work on the database: without a server, and beside a running one.
class BankCommandsIT {

    static final String TEXT = "The Estates met at Versailles on 5 May 1789.\n";

    @TempDir
    Path temporary;

    Path data;

    @Test
    void loadGiveTheTextAndExport() throws Exception {
        data = DataFolders.withPrograms(temporary.resolve("data"));
        var bank = writeABank("estates-bank");
        var words = write("words.txt", TEXT);
        assertThat(run(0, "bank", "load", bank.toString()))
                .contains(
                        "estates-bank: 1 added, 0 changed, 0 retired, 0 kept as corrected here, 0 unchanged; 0 are asked, 1 held back");
        assertThat(run(1, "text", "import", write("other.txt", "Other words.\n").toString(), "--source", "estates"))
                .contains(SourceText.of(TEXT).sha256())
                .contains(SourceText.of("Other words.\n").sha256());
        assertThat(run(0, "text", "import", words.toString(), "--source", "estates"))
                .contains("The text estates is installed");
        assertThat(run(0, "bank", "load", bank.toString())).contains("1 unchanged; 1 are asked, 0 held back");

        write("estates-bank/estates/dates.yaml", "- id: [wrong\n");
        assertThat(run(1, "bank", "load", bank.toString()))
                .contains("nothing was changed")
                .contains("estates/dates.yaml:");

        var copy = temporary.resolve("copy");
        assertThat(run(0, "bank", "export", "estates-bank", copy.toString())).contains("1 questions are written");
        assertThat(copy.resolve("estates/questions.yaml")).content().contains("id: estates-met");
        assertThat(run(1, "bank", "export", "no-bank", copy.toString())).contains("There is no bank no-bank.");
    }

    @Test
    void workBesideARunningServer() throws Exception {
        data = DataFolders.withPrograms(temporary.resolve("data"));
        var bank = writeABank("estates-bank");
        try (var server = ServerProcess.serve(data)) {
            assertThat(run(0, "bank", "load", bank.toString())).contains("1 added");
            assertThat(server.status("/")).isEqualTo(200);
            assertThat(server.stop()).isZero();
        }
    }

    private String run(int exit, String... command) throws Exception {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", data.toString()));
        try (var process = ServerProcess.run(data, List.of(), all.toArray(String[]::new))) {
            var code = process.exitCode();
            assertThat(code).as(process.output()).isEqualTo(exit);
            return process.output();
        }
    }

    private Path writeABank(String name) throws Exception {
        write(name + "/sources.yaml", """
                - {id: estates, title: The Estates, author: Nobody, language: en, read_at: here, sha256: %s, rights: ours, voices: {author: nobody}}
                """.formatted(SourceText.of(TEXT).sha256()));
        write(name + "/entities.yaml", "[]\n");
        write(name + "/tags.yaml", "- {id: dates, label: Dates}\n");
        return write(name + "/estates/dates.yaml", BankCommandTest.QUESTION)
                .getParent()
                .getParent();
    }

    private Path write(String file, String text) throws Exception {
        var path = temporary.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
