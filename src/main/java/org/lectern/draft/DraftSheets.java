package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lectern.bank.Kinds;
import org.lectern.bank.Proposals;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Puts together what the page of a draft shows.
@ApplicationScoped
class DraftSheets {

    private final ImportDrafts drafts;
    private final Proposals proposals;
    private final Texts texts;
    private final Importer importer;

    DraftSheets(ImportDrafts drafts, Proposals proposals, Texts texts, Importer importer) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.texts = texts;
        this.importer = importer;
    }

    @Transactional
    DraftSheet.Whole whole(TextImport found) {
        return whole(found, texts.findById(found.textId()));
    }

    private DraftSheet.Whole whole(TextImport found, Text text) {
        var count = drafts.count(found.id());
        return new DraftSheet.Whole(
                found.id(),
                text.title(),
                text.details().language(),
                text.bank().orElse(""),
                count.judged(),
                count.accepted(),
                count.all(),
                importer.likesLetterKeys());
    }

    /// @param problem why it was not accepted just now; empty for nothing
    @Transactional
    DraftSheet sheet(TextImport found, ImportDraft draft, String problem) {
        var text = texts.findById(found.textId());
        var whole = whole(found, text);
        var preview = proposals.preview(whole.bank(), Judging.wanted(draft, text));
        return new DraftSheet(
                whole,
                draft.number(),
                draft.isOpen() ? ImportDraft.OPEN : draft.isAccepted() ? ImportDraft.ACCEPTED : ImportDraft.REJECTED,
                draft.question().orElse(""),
                draft.reason(),
                draft.proposal().at("stem"),
                Kinds.of(draft.type()),
                preview.sheet(),
                preview.look().advice(),
                source(text.words().orElseThrow(), draft.evidence()),
                drafts.before(found.id(), draft.number())
                        .map(other -> path(found, other))
                        .orElse(""),
                drafts.after(found.id(), draft.number())
                        .map(other -> path(found, other))
                        .orElse(""),
                drafts.last(found.id())
                        .map(other -> path(found, other) + "/reopening")
                        .orElse(""),
                problem);
    }

    private static String path(TextImport found, ImportDraft draft) {
        return DraftsPage.path(found.id()) + "/" + draft.number();
    }

    private static DraftSheet.Source source(SourceText words, DraftEvidence evidence) {
        var passages = words.passages();
        var index = Math.clamp(evidence.paragraph() - 1L, 0, passages.size() - 1);
        var passage = passages.get(index);
        var start = Math.clamp(
                evidence.start() - (long) passage.start(), 0, passage.text().length());
        var end = Math.clamp(
                evidence.end() - (long) passage.start(), start, passage.text().length());
        return new DraftSheet.Source(
                passage.number(),
                evidence.why(),
                evidence.found(),
                index == 0 ? "" : passages.get(index - 1).text(),
                passage.text().substring(0, start),
                passage.text().substring(start, end),
                passage.text().substring(end),
                index + 1 < passages.size() ? passages.get(index + 1).text() : "");
    }
}
