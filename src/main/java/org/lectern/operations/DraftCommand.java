package org.lectern.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.BankFolder;
import org.lectern.bank.DraftBank;
import org.lectern.bank.UnreadableBank;
import org.lectern.draft.Draft;
import org.lectern.draft.DraftKey;
import org.lectern.draft.Drafted;
import org.lectern.draft.Known;
import org.lectern.draft.TextDrafter;
import org.lectern.texts.PlainText;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextFolder;
import org.lectern.texts.UnreadableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Drafts questions from a text, without a server: printed with what they stand on, or written as a bank.
@Command(
        name = "draft",
        description = "Draft questions from a text, for a person to judge.",
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 40;

    @Option(names = "--text", required = true, paramLabel = "FILE", description = "The text, in UTF-8.")
    Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "The id of the text: lower-case letters, digits and hyphens (default: from the file's name).")
    @Nullable
    String source;

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "A bank whose names are known, and whose rejected.yaml is respected.")
    @Nullable
    Path bank;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the drafts as a bank into a folder that is empty.")
    @Nullable
    Path out;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var id = id();
        try {
            var raw = TextFolder.read(file);
            var text = PlainText.of(raw.body());
            var given = bank == null ? null : BankFolder.read(bank, List.of());
            var known = given == null ? Known.NOTHING : new Known(given.names());
            var drafted = new TextDrafter().draft(text, id, known, rejected(given));
            if (out == null) {
                print(drafted, spec.commandLine().getOut());
            } else {
                write(out, id, text, drafted, known);
                keepParagraphs(out, id, raw, text);
            }
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d drafts from %d passages; %d new names%n",
                            drafted.drafts().size(),
                            drafted.passages().size(),
                            drafted.names().size());
            return 0;
        } catch (UnreadableBank | UnreadableText | UncheckedIOException e) {
            throw new Problem(e.getMessage(), e);
        }
    }

    private String id() {
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        var wanted = source != null
                ? source
                : name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (!wanted.matches(SLUG) || wanted.length() > LONGEST_SLUG) {
            throw new Problem(
                    "“%s” is no id of a text: lower-case letters, digits and single hyphens, at most %d; give one with --source"
                            .formatted(wanted, LONGEST_SLUG));
        }
        return wanted;
    }

    private static Set<DraftKey> rejected(@Nullable BankFolder bank) {
        var keys = new HashSet<DraftKey>();
        if (bank != null) {
            bank.turnedDown()
                    .forEach(draft -> keys.add(new DraftKey(draft.source(), draft.start(), draft.end(), draft.type())));
        }
        return keys;
    }

    private static void write(Path folder, String id, SourceText text, Drafted drafted, Known known) {
        new DraftBank(id, text, known.names())
                .write(folder, drafted.drafts().stream().map(Draft::question).toList());
    }

    /// The citations stand in the text with its paragraphs whole: where that is another file, it is kept beside.
    private void keepParagraphs(Path folder, String id, SourceText raw, SourceText text) {
        if (raw.sha256().equals(text.sha256())) {
            return;
        }
        var kept = folder.resolve(id + ".txt");
        try {
            Files.writeString(kept, text.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(kept), e);
        }
        spec.commandLine()
                .getErr()
                .printf("The lines of %s were joined to paragraphs: the citations are of %s%n", file, kept);
    }

    private static void print(Drafted drafted, PrintWriter to) {
        var paragraph = 0;
        for (var draft : drafted.drafts()) {
            if (draft.evidence().paragraph() != paragraph) {
                paragraph = draft.evidence().paragraph();
                to.printf("== paragraph %d%n", paragraph);
            }
            to.println();
            lines(draft).forEach(to::println);
        }
        if (!drafted.names().isEmpty()) {
            to.printf("%n== new names%n");
            drafted.names()
                    .forEach(name -> to.printf(
                            "%s (%s), %d times, first in paragraph %d%n",
                            name.label(), name.kind(), name.mentions(), name.paragraph()));
        }
        to.flush();
    }

    private static List<String> lines(Draft draft) {
        var lines = new ArrayList<String>();
        var key = draft.key();
        lines.add("%s %s:%d-%d".formatted(key.type().slug(), key.source(), key.start(), key.end()));
        draft.question().fields().forEach((field, value) -> {
            if (!value.isEmpty() && !field.matches("kind|voice|status|difficulty|cite-.*")) {
                lines.add("  %s: %s".formatted(field, value.replace("\n", " | ")));
            }
        });
        lines.add("  found: %s".formatted(draft.evidence().found()));
        lines.add("  why: %s".formatted(draft.evidence().why()));
        draft.advice().forEach(advice -> lines.add("  %s: %s".formatted(advice.rule(), advice.message())));
        return lines;
    }
}
