package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.texts.SourceText;

/// Exit codes, results on standard output and messages beside it.
class BankCommandTest {

    static final String TEXT = "The Estates met at Versailles on 5 May 1789.\n";

    static final String QUESTION = """
            - id: estates-met
              type: date
              stem: On which day did the Estates meet?
              answer: "1789-05-05"
              precision: day
              kind: fact
              voice: author
              cite: [{source: estates, exact: on 5 May 1789}]
              tags: [dates]
              difficulty: 1
              status: reviewed
            """;

    @TempDir
    Path folder;

    Path bank;
    StringWriter out;
    StringWriter err;

    @BeforeEach
    void writeABank() throws IOException {
        bank = folder.resolve("bank");
        write("texts/words.txt", TEXT);
        write("bank/sources.yaml", """
                - {id: estates, title: The Estates, author: Nobody, language: en, read_at: here, sha256: %s, rights: ours, voices: {author: nobody}}
                """.formatted(SourceText.of(TEXT).sha256()));
        write("bank/entities.yaml", "[]\n");
        write("bank/tags.yaml", "- {id: dates, label: Dates}\n");
        write("bank/estates/dates.yaml", QUESTION);
    }

    @Test
    void anchorsAndChecks() {
        assertThat(run(
                        "anchor",
                        bank.toString(),
                        "--texts",
                        folder.resolve("texts").toString()))
                .isZero();
        assertThat(bank.resolve("anchors.lock.json")).exists();
        assertThat(run("check", bank.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("1 questions: 0 E").contains("without the words of estates");
        assertThat(run(
                        "check",
                        bank.toString(),
                        "--texts",
                        folder.resolve("texts").toString()))
                .isZero();
        assertThat(err.toString()).doesNotContain("without the words");
    }

    @Test
    void saysWhatBecomesOfCitationsInAnotherEdition() throws IOException {
        var moved = write("moved.txt", "Preface.\n\n" + TEXT);
        assertThat(edition(moved)).isZero();
        assertThat(err.toString()).contains("1 citations: 1 stand there to the letter, 0 to look at, 0 are not there.");
        var misprint = write("misprint.txt", TEXT.replace("5 May 1789", "5 Mai 1789"));
        assertThat(edition(misprint)).isOne();
        assertThat(out.toString())
                .contains("look estates-met %s:1 paragraph 1, 92 %% alike: “on 5 Mai 1789”"
                        .formatted(bank.resolve("estates/dates.yaml")));
        assertThat(edition(write("other.txt", "Something else altogether.\n"))).isOne();
        assertThat(out.toString()).contains("lost estates-met").contains("nothing there is like “on 5 May 1789”");
        assertThat(run("edition", bank.toString(), "--source", "nothing", "--text", moved.toString()))
                .isOne();
        assertThat(err.toString()).contains("has no text nothing");
    }

    private int edition(Path file) {
        return run("edition", bank.toString(), "--source", "estates", "--text", file.toString());
    }

    @Test
    void exitsWithOneOnAnyErrorAndNamesItsPlace() throws IOException {
        write("bank/estates/dates.yaml", QUESTION.replace("on 5 May", "on 6 May"));
        assertThat(run(
                        "check",
                        bank.toString(),
                        "--texts",
                        folder.resolve("texts").toString()))
                .isOne();
        assertThat(out.toString())
                .contains(
                        "E G2 estates-met %s:1 exact is not in the text".formatted(bank.resolve("estates/dates.yaml")));
    }

    @Test
    void putsTogetherWhatARuleSaysWhatBlocksFirst() throws IOException {
        write("bank/estates/dates.yaml", QUESTION + QUESTION.replace("estates-met", "estates-too"));
        assertThat(run("check", bank.toString())).isOne();
        var lines = out.toString().lines().toList();
        var heads = lines.stream().filter(line -> line.startsWith("-- ")).toList();
        assertThat(heads).containsExactly("-- E LOCK: 3", "-- W B1: 1");
        assertThat(lines.stream().filter(line -> !line.startsWith("-- ")).map(line -> line.substring(0, 1)))
                .isSortedAccordingTo(java.util.Comparator.comparing("EWI"::indexOf));
    }

    @Test
    void printsJson() throws IOException {
        assertThat(run("check", bank.toString(), "--json")).isOne();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("e").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/rule").asText()).isEqualTo("LOCK");
        assertThat(json.at("/findings/1/question_id").asText()).isEqualTo("estates-met");
        assertThat(json.at("/findings/1/line").asInt()).isEqualTo(1);
    }

    @Test
    void writesNoAnchorsWithoutTheText() {
        assertThat(run("anchor", bank.toString(), "--data", bank.toString())).isOne();
        assertThat(out.toString()).contains("the text estates is not given");
        assertThat(bank.resolve("anchors.lock.json")).doesNotExist();
    }

    @Test
    void findsTheTextsInTheDataFolder() {
        assertThat(run("anchor", bank.toString(), "--data", folder.toString())).isZero();
    }

    @Test
    void writesNoAnchorsWhereACitationHasNoPlace() throws IOException {
        write("bank/estates/dates.yaml", QUESTION.replace("on 5 May", "on 6 May"));
        assertThat(run(
                        "anchor",
                        bank.toString(),
                        "--texts",
                        folder.resolve("texts").toString()))
                .isOne();
        assertThat(bank.resolve("anchors.lock.json")).doesNotExist();
        assertThat(err.toString()).contains("Nothing was written.");
    }

    @Test
    void namesATextWithTheRightNameAndOtherWords() throws IOException {
        write("texts/estates.txt", "Other words.\n");
        Files.delete(folder.resolve("texts/words.txt"));
        assertThat(run(
                        "check",
                        bank.toString(),
                        "--texts",
                        folder.resolve("texts").toString()))
                .isOne();
        assertThat(out.toString())
                .contains("G7")
                .contains(SourceText.of("Other words.\n").sha256())
                .contains(SourceText.of(TEXT).sha256());
    }

    @Test
    void exitsWithOneWhereThereIsNoBankAndWithTwoForWrongUsage() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isOne();
        assertThat(err.toString()).contains("it has no sources.yaml");
        assertThat(run(
                        "check",
                        bank.toString(),
                        "--texts",
                        folder.resolve("nowhere").toString()))
                .isOne();
        assertThat(run("check", "--colour")).isEqualTo(2);
        assertThat(run("export", "question-bank")).isEqualTo(2);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var line = Lectern.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var all = new String[arguments.length + 1];
        all[0] = "bank";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    private Path write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        return Files.writeString(folder.resolve(file), text);
    }
}
