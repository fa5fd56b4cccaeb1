package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.bank.BegunQuestions;
import org.lectern.bank.Proposal;
import org.lectern.bank.Proposals;
import org.lectern.bank.RefusedRevision;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// What a person decides about drafts. Deciding twice is deciding once: a press may come twice.
@ApplicationScoped
class Judging implements BegunQuestions {

    private final TextImports imports;
    private final ImportDrafts drafts;
    private final Importer importer;
    private final Proposals proposals;
    private final Texts texts;
    private final Clock clock;

    Judging(
            TextImports imports,
            ImportDrafts drafts,
            Importer importer,
            Proposals proposals,
            Texts texts,
            Clock clock) {
        this.imports = imports;
        this.drafts = drafts;
        this.importer = importer;
        this.proposals = proposals;
        this.texts = texts;
        this.clock = clock;
    }

    /// Makes a published question of a draft.
    ///
    /// @return whether there is such a draft still
    /// @throws RefusedRevision where a rule keeps it from being published
    @Transactional
    boolean accept(UUID id, int number, UUID who) {
        var found = lock(id, number);
        found.filter(ImportDraft::isOpen).ifPresent(draft -> {
            var text = text(id);
            draft.question().ifPresent(question -> proposals.publish(question, who));
            var question = draft.question()
                    .orElseGet(() -> proposals.add(
                            text.bank().orElseThrow(),
                            wanted(draft, text),
                            who,
                            "Drafted from “%s”.".formatted(text.title())));
            draft.accept(question, who, clock.instant());
        });
        return found.isPresent();
    }

    /// @return whether there is such a draft still
    @Transactional
    boolean reject(UUID id, int number, String reason, UUID who) {
        var found = lock(id, number);
        found.filter(ImportDraft::isOpen).ifPresent(draft -> draft.reject(reason, who, clock.instant()));
        return found.isPresent();
    }

    /// Takes a decision back: a question that was made is asked no more.
    ///
    /// @return whether there is such a draft still
    @Transactional
    boolean reopen(UUID id, int number, UUID who) {
        var found = lock(id, number);
        found.ifPresent(draft -> {
            if (draft.isAccepted()) {
                proposals.retire(draft.question().orElseThrow(), who);
            }
            draft.reopen();
        });
        return found.isPresent();
    }

    /// The draft as a question that is published and about its text.
    static Proposal wanted(ImportDraft draft, Text text) {
        return draft.proposal().with("status", "reviewed").about(List.of(text.id()));
    }

    @Override
    @Transactional
    public Optional<Begun> begun(String key, UUID who) {
        return key(key, who)
                .flatMap(found -> drafts.findByIdOptional(new ImportDraft.Id(found.importId(), found.number()))
                        .map(draft -> begun(draft, text(found.importId()))));
    }

    @Override
    @Transactional
    public Optional<Begun> hold(String key, UUID who) {
        return key(key, who)
                .flatMap(found ->
                        lock(found.importId(), found.number()).map(draft -> begun(draft, text(found.importId()))));
    }

    private Optional<Key> key(String key, UUID who) {
        return Key.of(key).filter(found -> importer.isHers(found.importId(), who));
    }

    private static Begun begun(ImportDraft draft, Text text) {
        return new Begun(
                text.bank().orElseThrow(),
                wanted(draft, text),
                draft.isOpen(),
                draft.question().orElse(""));
    }

    @Override
    @Transactional
    public String became(String key, String question, UUID who) {
        var found = Key.of(key).orElseThrow(NotFoundException::new);
        lock(found.importId(), found.number())
                .orElseThrow(NotFoundException::new)
                .accept(question, who, clock.instant());
        return DraftsPage.path(found.importId()) + "?behind=" + found.number();
    }

    /// First the import: while names are learnt or another decides, this waits.
    private Optional<ImportDraft> lock(UUID id, int number) {
        return imports.lock(id).flatMap(_ -> drafts.lock(id, number));
    }

    private Text text(UUID id) {
        return texts.findById(imports.findById(id).textId());
    }

    /// A draft, as an address names it.
    record Key(UUID importId, int number) {

        static Optional<Key> of(String key) {
            return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,6}")
                    ? Optional.of(new Key(UUID.fromString(key.substring(0, 36)), Integer.parseInt(key.substring(37))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return importId + "." + number;
        }
    }
}
