package org.lectern.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.bank.KnownName;
import org.lectern.bank.OwnBanks;
import org.lectern.bank.Proposals;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.TextDetails;
import org.lectern.texts.Texts;
import org.lectern.web.Ids;
import org.lectern.web.Slugs;

/// Takes in a text for a bank and drafts questions from it, as often as names become known.
/// Drafting takes its time and holds neither a row nor a connection while it does.
@ApplicationScoped
class Importing {

    private final Texts texts;
    private final TextImports imports;
    private final ImportDrafts drafts;
    private final Proposals proposals;
    private final OwnBanks banks;
    private final Drafter drafter = new TextDrafter();
    private final Clock clock;

    Importing(Texts texts, TextImports imports, ImportDrafts drafts, Proposals proposals, OwnBanks banks, Clock clock) {
        this.texts = texts;
        this.imports = imports;
        this.drafts = drafts;
        this.proposals = proposals;
        this.banks = banks;
        this.clock = clock;
    }

    /// The bank that a text shall go to: one that there is, or a new one of this title.
    record Target(String bank, String title) {

        boolean isNew() {
            return bank.isEmpty();
        }
    }

    /// @param known whether the bank had the text before
    record Begun(UUID id, boolean known) {}

    /// What is drafted from.
    private record Source(String text, SourceText words, String bank) {}

    private record Sources(List<KnownName> names, Set<DraftKey> rejected) {}

    /// Takes in a text; where the bank has it, finds what was begun.
    ///
    /// @throws TakesTooLong where no drafts come of it in time
    Begun begin(ImportForm.Given given, Target target, UUID who) {
        var known = QuarkusTransaction.requiringNew().call(() -> known(given.words(), target, who));
        if (known.isPresent()) {
            return known.get();
        }
        var now = clock.instant();
        var text = Slugs.of(given.title());
        var drafted = draft(given.words(), text, target.bank(), who);
        return QuarkusTransaction.requiringNew().call(() -> {
            imports.hold(target.isNew() ? who.toString() : target.bank());
            // Of two presses of the button the second finds what the first has begun.
            return known(given.words(), target, who)
                    .orElseGet(() -> new Begun(take(given, text, target, drafted, who, now), false));
        });
    }

    private Optional<Begun> known(SourceText words, Target target, UUID who) {
        var wanted = target.isNew() ? banks.called(target.title(), who) : List.of(target.bank());
        return wanted.stream()
                .flatMap(bank -> texts.sameIn(bank, words.sha256()).stream())
                .flatMap(text -> imports.ofText(text.id()).stream())
                .findFirst()
                .map(found -> new Begun(found.id(), true));
    }

    private UUID take(ImportForm.Given given, String id, Target target, Drafted drafted, UUID who, Instant now) {
        var bank = target.isNew() ? banks.make(target.title(), who) : target.bank();
        var words = given.words();
        var description = new Text.Description(given.title(), given.author(), words.sha256(), details(given));
        var text = texts.add(id, bank, description, words, now);
        proposals.addTag(bank, text.id(), given.title());
        var begun = new TextImport(Ids.make(now), text.id(), given.read(), who, now);
        imports.persist(begun);
        put(begun, drafted, new HashSet<>());
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

    /// Adds names to what the bank knows and drafts again: what was judged stays as it is.
    ///
    /// @throws TakesTooLong where no drafts come of it in time; the names are known all the same
    void learn(UUID id, List<NewName> names, UUID who) {
        var source = source(id);
        int time = QuarkusTransaction.requiringNew().call(() -> {
            var begun = imports.lock(id).orElseThrow();
            proposals.addNames(
                    source.bank,
                    names.stream()
                            .map(name -> new KnownName("", name.kind(), name.label(), name.variants()))
                            .toList());
            return begun.learn();
        });
        var drafted = draft(source.words, source.text, source.bank, who);
        QuarkusTransaction.requiringNew().run(() -> {
            var begun = imports.lock(id).orElseThrow();
            if (begun.hasLearnt(time)) {
                replace(begun, drafted);
            }
        });
    }

    private Source source(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var text = texts.findById(imports.findById(id).textId());
            return new Source(text.id(), text.words().orElseThrow(), text.bank().orElseThrow());
        });
    }

    /// @param bank whose names are known; empty for those that all banks know
    private Drafted draft(SourceText words, String text, String bank, UUID who) {
        var sources = QuarkusTransaction.requiringNew()
                .call(() -> new Sources(proposals.names(bank), drafts.rejected(text, words.sha256(), who)));
        return Deadline.within(
                Deadline.OF_A_DRAFTING, () -> drafter.draft(words, text, new Known(sources.names), sources.rejected));
    }

    private void replace(TextImport begun, Drafted drafted) {
        Set<DraftKey> done = drafts.judged(begun.id()).stream()
                .map(draft -> draft.key(begun.textId()))
                .collect(Collectors.toCollection(HashSet::new));
        drafts.delete("id.importId = ?1 and state = 'open' and questionId is null", begun.id());
        put(begun, drafted, done);
    }

    private void put(TextImport begun, Drafted drafted, Set<DraftKey> done) {
        for (var draft : drafted.drafts()) {
            if (done.add(draft.key())) {
                drafts.persist(new ImportDraft(begun.id(), begun.nextNumber(), draft));
            }
        }
        begun.drafted(drafted);
    }
}
