package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Texts;
import org.lectern.web.Problems;

/// Shows the form, for a question that is new or known.
@ApplicationScoped
class QuestionFormPage {

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance edit(EditSheet sheet);
    }

    /// What the page says beside the form.
    record Around(String saved, List<QuestionDiff.Line> theirs, List<QuestionDiff.Line> upstream, boolean preview) {

        static final Around NOTHING = new Around("", List.of(), List.of(), false);

        static Around saying(String saved) {
            return new Around(saved, List.of(), List.of(), false);
        }
    }

    private final Drafting drafting;
    private final Texts texts;

    QuestionFormPage(Drafting drafting, Texts texts) {
        this.drafting = drafting;
        this.texts = texts;
    }

    TemplateInstance page(Bank bank, @Nullable Question question, String action, Drafting.Draft draft, Around around) {
        return Templates.edit(new EditSheet(
                action,
                bank.id(),
                bank.title(),
                question == null ? "" : question.id(),
                question == null ? 0 : question.edits(),
                question == null ? 0 : question.version(),
                draft.form(),
                drafting.lists(bank),
                new Problems(draft.problems()),
                draft.advice(),
                panes(bank.id(), draft.form()),
                around.preview() ? draft.preview() : java.util.Optional.empty(),
                around.saved(),
                around.theirs(),
                around.upstream()));
    }

    /// The texts that the form cites, or the one that it was begun from.
    @Transactional
    List<SourcePane> panes(String bank, QuestionForm form) {
        var cited = form.filled("cite").stream()
                .filter(row -> !row.at("source").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.at("source"),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(row -> paragraph(row.at("paragraph")), Collectors.toSet())));
        var shown = new LinkedHashSet<>(cited.keySet());
        var panes = new ArrayList<SourcePane>();
        Map<String, Set<Integer>> paragraphs = cited;
        texts.of(bank).stream()
                .filter(text -> shown.contains(text.id()))
                .forEach(text -> panes.add(SourcePane.of(text, paragraphs.getOrDefault(text.id(), Set.of()))));
        return panes;
    }

    private static int paragraph(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
