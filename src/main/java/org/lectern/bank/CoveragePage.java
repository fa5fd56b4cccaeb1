package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// What of its texts a bank asks about: paragraphs, dates and names without a question, each with a way to write one.
@Path("/teach/banks/{bank}/coverage")
@RolesAllowed(Role.INSTRUCTOR)
class CoveragePage {

    private static final int LONGEST_BEGINNING = 100;

    /// A paragraph that lacks something.
    ///
    /// @param dates that it gives and no question names, as they are written in files
    record Gap(int number, String beginning, String dates) {}

    /// @param asked how many paragraphs have a question, of those that are more than a heading
    record OfText(
            String id,
            String title,
            String language,
            boolean here,
            long asked,
            long all,
            List<Gap> missed,
            List<Gap> dates) {}

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance coverage(
                String bank, String bankTitle, boolean editable, List<OfText> texts, List<String> names);
    }

    private final Editor editor;
    private final Questions questions;
    private final Texts texts;
    private final RevisionChecks checks;

    CoveragePage(Editor editor, Questions questions, Texts texts, RevisionChecks checks) {
        this.editor = editor;
        this.questions = questions;
        this.texts = texts;
        this.checks = checks;
    }

    @GET
    public TemplateInstance show(@RestPath String bank) {
        var found = editor.bank(bank);
        var cited = readable(found);
        var words = texts.installed(cited);
        var coverage = Coverage.of(checks.described(found, checks.written(bank), null), words, cited(bank));
        var byText = coverage.texts().stream()
                .collect(Collectors.toMap(text -> text.source().id(), text -> text));
        var ofTexts = texts.named(cited).stream()
                .map(text -> byText.containsKey(text.id())
                        ? ofText(byText.get(text.id()))
                        : new OfText(text.id(), text.title(), "", false, 0, 0, List.of(), List.of()))
                .toList();
        return Templates.coverage(bank, found.title(), editor.mayEdit(found), ofTexts, names(coverage, words));
    }

    /// The texts that the bank asks about, without one that an instructor brought for it and that only she may read.
    private List<String> readable(Bank bank) {
        return texts.named(questions.textsOf(bank.id())).stream()
                .filter(text -> text.bank().isEmpty() || text.bank().get().equals(bank.id()) && editor.mayEdit(bank))
                .map(Text::id)
                .toList();
    }

    private List<Coverage.Cited> cited(String bank) {
        return questions.citationsOf(bank).stream()
                .filter(PlacedCitation::isPlaced)
                .map(citation -> new Coverage.Cited(
                        citation.questionId(), citation.textId(), Objects.requireNonNull(citation.paragraph())))
                .toList();
    }

    private static OfText ofText(Coverage.OfText text) {
        var missed = text.missed();
        return new OfText(
                text.source().id(),
                text.source().title(),
                text.source().details().language(),
                true,
                text.worthOne() - missed.size(),
                text.worthOne(),
                missed.stream().map(CoveragePage::gap).toList(),
                text.withDates().stream().map(CoveragePage::gap).toList());
    }

    private static Gap gap(Coverage.Part part) {
        var words = part.passage().text().strip();
        return new Gap(
                part.passage().number(),
                words.length() <= LONGEST_BEGINNING ? words : words.substring(0, LONGEST_BEGINNING) + "…",
                part.dates().stream().map(date -> DateWords.of(date.toString())).collect(Collectors.joining("; ")));
    }

    /// What other banks name besides is nothing to this one.
    private static List<String> names(Coverage coverage, Map<String, SourceText> words) {
        var spoken = words.values().stream()
                .map(text -> Coverage.spaced(text.body()))
                .toList();
        return coverage.unasked().stream()
                .filter(entity -> entity.names().stream()
                        .map(Coverage::spaced)
                        .anyMatch(name -> spoken.stream().anyMatch(text -> text.contains(name))))
                .map(KnownEntity::label)
                .toList();
    }
}
