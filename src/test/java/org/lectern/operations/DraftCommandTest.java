package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandTest {

    private static final String TEXT = """
            The Harbour Society was founded by Anna Reed in March 1871 on the northern coast.

            Peter Brandt opened the Sailors Library in 1892, and Martin Holm burnt the Dock House in 1893.

            [1] Docker: somebody who loads and unloads ships for a daily wage.
            """;

    @TempDir
    Path folder;

    private Path text;

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("harbour.txt"), TEXT);
    }

    @Test
    void printsDraftsWithWhatTheyStandOn() {
        var run = CommandRun.of("draft", "--text", text.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("== paragraph 1", "found: ", "why: ", "Docker", "== new names", "Anna Reed (person)");
        assertThat(run.err()).contains("drafts from 3 passages");
    }

    @Test
    void writesABankThatItsOwnCheckAccepts() throws IOException {
        var out = folder.resolve("bank");
        var run = CommandRun.of("draft", "--text", text.toString(), "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("harbour/drafts.yaml"))).contains("status: draft", "source: harbour");
        CommandRun.of("bank", "anchor", out.toString(), "--texts", folder.toString());
        var check = CommandRun.of("bank", "check", out.toString(), "--texts", folder.toString());
        assertThat(check.code()).as(check.out()).isZero();
    }

    @Test
    void respectsWhatWasRejected() throws IOException {
        var out = folder.resolve("bank");
        CommandRun.of("draft", "--text", text.toString(), "--out", out.toString());
        var before = CommandRun.of("draft", "--text", text.toString(), "--bank", out.toString());
        var note = TEXT.indexOf("Docker");
        assertThat(before.out()).contains("basic harbour:" + note);
        var end = before.out().replaceAll("(?s).*basic harbour:%d-(\\d+).*".formatted(note), "$1");
        Files.writeString(out.resolve("rejected.yaml"), """
                - source: harbour
                  start: %d
                  end: %s
                  type: basic
                  reason: everybody knows it
                """.formatted(note, end));
        var after = CommandRun.of("draft", "--text", text.toString(), "--bank", out.toString());
        assertThat(after.code()).as(after.err()).isZero();
        assertThat(after.out()).doesNotContain("basic harbour:" + note).contains("== paragraph 1");
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        assertThat(CommandRun.of("draft", "--text", "nowhere.txt").err()).contains("nowhere.txt cannot be read");
        assertThat(CommandRun.of("draft", "--text", text.toString(), "--source", "No Slug")
                        .err())
                .contains("“No Slug” is no id of a text");
        assertThat(CommandRun.of("draft", "--text", text.toString(), "--bank", folder.toString())
                        .err())
                .contains("There is no bank in");
        assertThat(CommandRun.of("draft", "--text", text.toString(), "--out", folder.toString())
                        .err())
                .contains("is not empty");
        assertThat(CommandRun.of("draft").code()).isEqualTo(2);
        var out = folder.resolve("bank");
        CommandRun.of("draft", "--text", text.toString(), "--out", out.toString());
        Files.writeString(out.resolve("rejected.yaml"), "- source: harbour\n  start: soon\n");
        var wrong = CommandRun.of("draft", "--text", text.toString(), "--bank", out.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("rejected.yaml:");
    }
}
