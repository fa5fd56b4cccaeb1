package org.lectern.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lectern.texts.SourceText;

/// A small bank of our own, on a text of our own, written into a folder.
final class SampleBank {

    static final String TEXT = """
            The Oath of the Tennis Court

            The Estates met at Versailles on 5 May 1789. The first president of the Assembly was Jean Bailly, an astronomer from Paris.

            According to Bailly, the members found their hall locked and went to a tennis court near by, where all but one of them swore not to part before France had a constitution.

            The king, he adds, had 1,200 soldiers in the town in the summer of 1789, and the printer put used hem for used here.

            A dissenter signed with a note of his own; the painter David drew the scene in the 1790s.
            """;

    static final SourceText SOURCE = SourceText.of(TEXT);

    static final String SOURCES = """
            - id: oath
              title: The Oath of the Tennis Court
              author: A Chronicler
              language: en
              read_at: https://example.org/oath
              sha256: %s
              rights: our own
              about: {who: A chronicler., when: Later., for_whom: It does not say., contested: It is not.}
              voices: {author: the chronicler, quoted: Bailly}
              errata:
                - {exact: used hem, meant: used here, kind: misprint}
            """.formatted(SOURCE.sha256());

    static final String ENTITIES = """
            - {id: bailly, kind: person, label: Jean Bailly, variants: [Bailly, Jean-Sylvain Bailly]}
            - {id: chronicler, kind: person, label: the chronicler}
            - {id: david, kind: person, label: Louis David, variants: [David]}
            - {id: mirabeau, kind: person, label: Mirabeau}
            - {id: versailles, kind: place, label: Versailles}
            """;

    static final String TAGS = """
            - {id: oath, label: The oath}
            - {id: people, label: People}
            """;

    /// A question that keeps every rule; tests change its fields.
    static final String GOOD = """
            - id: oath-first-president
              type: choice
              stem: Who was the first president of the Assembly?
              answer: Jean Bailly
              entity: bailly
              distractors:
                - {entity: mirabeau, why: He spoke for the third estate.}
                - {entity: david, why: He drew the scene.}
              category: person
              kind: fact
              voice: author
              cite:
                - source: oath
                  exact: The first president of the Assembly was Jean Bailly
              tags: [oath, people]
              difficulty: 1
              status: reviewed
            """;

    private final Path folder;
    private final String mark;

    SampleBank(Path folder) {
        this(folder, "");
    }

    /// @param mark goes into every id, so that several such banks fit into one database
    SampleBank(Path folder, String mark) {
        this.folder = folder;
        this.mark = mark;
        write("sources.yaml", SOURCES);
        write("entities.yaml", ENTITIES);
        write("tags.yaml", TAGS);
        write("oath/questions.yaml", GOOD);
    }

    Path folder() {
        return folder;
    }

    SampleBank write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text.replaceAll("\\boath\\b", source()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The id of its text, and the beginning of its questions' ids.
    String source() {
        return "oath" + mark;
    }

    SampleBank questions(String yaml) {
        return write("oath/questions.yaml", yaml);
    }

    /// Writes anchors.lock.json as the text has it.
    SampleBank anchor() {
        var files = read();
        return write(
                AnchorLock.FILE,
                BankCheck.lock(files, new TextCheck(files, Map.of(source(), SOURCE)))
                        .write());
    }

    BankFiles read() {
        return BankReader.read(folder);
    }

    List<Finding> check() {
        return BankCheck.findings(read(), Map.of(source(), SOURCE));
    }

    List<Finding> checkWithoutText() {
        return BankCheck.findings(read(), Map.of());
    }

    /// A question of another type on the passage of [#GOOD], with the fields of its own.
    static String question(String type, String fields) {
        return """
                - id: oath-question
                  type: %s
                %s
                  tags: [oath]
                  difficulty: 1
                  status: reviewed
                """.formatted(type, fields.stripTrailing().indent(2).stripTrailing())
                + (fields.contains("cite:")
                        ? ""
                        : "  cite: [{source: oath, exact: The first president of the Assembly was Jean Bailly}]\n")
                + (fields.contains("kind:") ? "" : "  kind: fact\n")
                + (fields.contains("voice:") ? "" : "  voice: author\n");
    }
}
