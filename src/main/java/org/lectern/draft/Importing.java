package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.bank.Proposals;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.TextDetails;
import org.lectern.texts.Texts;
import org.lectern.web.Ids;

/// Takes in a text for a bank and drafts questions from it, as often as names become known.
@ApplicationScoped
class Importing {

    private final Texts texts;
    private final TextImports imports;
    private final ImportDrafts drafts;
    private final Proposals proposals;
    private final Drafter drafter = new TextDrafter();
    private final Clock clock;

    Importing(Texts texts, TextImports imports, ImportDrafts drafts, Proposals proposals, Clock clock) {
        this.texts = texts;
        this.imports = imports;
        this.drafts = drafts;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// Takes in a text; where the bank has it, finds what was begun.
    ///
    /// @return the id of the import
    @Transactional
    UUID begin(ImportForm.Given given, String bank, UUID who) {
        var words = given.words();
        var known = texts.sameIn(bank, words.sha256()).flatMap(text -> imports.ofText(text.id()));
        if (known.isPresent()) {
            return known.get().id();
        }
        var now = clock.instant();
        var text = texts.add(
                bank, new Text.Description(given.title(), given.author(), words.sha256(), details(given)), words, now);
        proposals.addTag(text.id(), given.title());
        var begun = new TextImport(Ids.make(now), text.id(), given.read(), who, now);
        imports.persist(begun);
        draft(begun, text, words, who);
        return begun.id();
    }

    private static TextDetails details(ImportForm.Given given) {
        var author = given.author().isEmpty() ? "the author" : given.author();
        return new TextDetails(
                null,
                given.year().isEmpty() ? null : given.year(),
                given.language(),
                given.origin(),
                "Brought by an instructor, for those who learn from it.",
                null,
                Map.of("author", author, "editor", "notes to the text", "quoted", "whom the text quotes"),
                List.of());
    }

    /// Adds names to what banks know and drafts again: what was judged stays as it is.
    @Transactional
    void learn(UUID id, List<NewName> names, UUID who) {
        var begun = imports.findById(id, LockModeType.PESSIMISTIC_WRITE);
        names.forEach(name -> proposals.addName(name.kind(), name.label(), name.variants()));
        var text = texts.findById(begun.textId());
        draft(begun, text, text.words().orElseThrow(), who);
    }

    private void draft(TextImport begun, Text text, SourceText words, UUID who) {
        var judged = drafts.of(begun.id()).stream()
                .filter(draft -> !draft.isOpen() || draft.question().isPresent())
                .toList();
        Set<DraftKey> done = judged.stream().map(draft -> draft.key(text.id())).collect(Collectors.toSet());
        var rejected = new HashSet<>(drafts.rejected(text.id(), text.sha256(), who));
        var drafted = drafter.draft(words, text.id(), new Known(proposals.names()), rejected);
        drafts.delete("id.importId = ?1 and state = 'open' and questionId is null", begun.id());
        drafts.flush();
        drafts.getEntityManager().clear();
        var number = judged.stream().mapToInt(ImportDraft::number).max().orElse(0);
        for (var draft : drafted.drafts()) {
            if (done.add(draft.key())) {
                drafts.persist(new ImportDraft(begun.id(), ++number, draft));
            }
        }
        var current = imports.findById(begun.id());
        current.drafted(drafted);
    }
}
