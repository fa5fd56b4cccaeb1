package org.lectern.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.OwnBanks;
import org.lectern.texts.BroughtText;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextFiles;
import org.lectern.texts.UnreadableText;
import org.lectern.web.Parameters;

/// The form in which a text is brought, as it was sent.
record ImportForm(
        @RestForm @Nullable String pasted,
        @RestForm("file") @Nullable FileUpload file,
        @RestForm @Nullable String title,
        @RestForm @Nullable String author,
        @RestForm @Nullable String year,
        @RestForm @Nullable String language,
        @RestForm @Nullable String bank,
        @RestForm @Nullable String newBank) {

    static final String NEW_BANK = "new";

    private static final int LONGEST_LINE = 200;
    private static final BroughtText NOTHING = new BroughtText("", "", BroughtText.About.NOTHING, List.of());

    static ImportForm empty(String bank) {
        return new ImportForm(null, null, null, null, null, "", bank, null);
    }

    /// What it says, where nothing is wrong with it.
    ///
    /// @param origin where the words were read, in words
    record Given(
            BroughtText read,
            SourceText words,
            String title,
            String author,
            String year,
            String language,
            String origin) {}

    /// The words, or what is wrong with them at `pasted` or `file`.
    Given read(Map<String, String> problems) {
        var chosen = file;
        var hasFile = chosen != null && chosen.size() > 0;
        if (hasFile == !text(pasted).isBlank()) {
            problems.put(
                    "file", hasFile ? "Paste a text or choose a file, not both." : "Paste a text, or choose a file.");
        }
        var read = NOTHING;
        try {
            if (problems.isEmpty()) {
                read = hasFile
                        ? TextFiles.read(chosen.uploadedFile(), text(chosen.fileName()))
                        : TextFiles.pasted(text(pasted));
            }
        } catch (UnreadableText e) {
            problems.put(hasFile ? "file" : "pasted", String.valueOf(e.getMessage()));
        }
        var words = SourceText.of(read.body());
        var given = new Given(
                read,
                words,
                or(Parameters.line(title), read.about().title()),
                or(Parameters.line(author), read.about().author()),
                or(Parameters.line(year), read.about().year()),
                or(Parameters.line(language), or(read.about().language(), "en")),
                hasFile ? "a file" : "what was pasted");
        check(given, problems);
        return given;
    }

    private static void check(Given given, Map<String, String> problems) {
        if (given.title().isEmpty()) {
            problems.put("title", "Give the text a title.");
        }
        var lines = new LinkedHashMap<String, String>();
        lines.put("title", given.title());
        lines.put("author", given.author());
        lines.put("year", given.year());
        lines.forEach((field, line) -> {
            if (line.length() > LONGEST_LINE) {
                problems.put(field, "At most %d characters.".formatted(LONGEST_LINE));
            }
        });
        if (!given.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            problems.put("language", "Write the language as two letters, such as en, or as en-GB.");
        }
    }

    /// The field in which the text is.
    String field() {
        return text(pasted).isBlank() ? "file" : "pasted";
    }

    /// Where the text shall go.
    Importing.Target target() {
        return shownBank().equals(NEW_BANK)
                ? new Importing.Target("", shownNewBank())
                : new Importing.Target(shownBank(), "");
    }

    /// What is wrong with the bank that was chosen.
    void checkBank(Predicate<String> isHers, Map<String, String> problems) {
        if (text(bank).equals(NEW_BANK)) {
            var problem = OwnBanks.problem(text(newBank));
            if (!problem.isEmpty()) {
                problems.put("newBank", problem);
            }
        } else if (!isHers.test(text(bank))) {
            problems.put("bank", "Choose a bank of yours.");
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static String or(String typed, String said) {
        return typed.isEmpty() ? said : typed;
    }

    public String shownPasted() {
        return text(pasted);
    }

    public String shownTitle() {
        return Parameters.line(title);
    }

    public String shownAuthor() {
        return Parameters.line(author);
    }

    public String shownYear() {
        return Parameters.line(year);
    }

    public String shownLanguage() {
        return Parameters.line(language);
    }

    public String shownBank() {
        return text(bank);
    }

    public String shownNewBank() {
        return Parameters.line(newBank);
    }
}
