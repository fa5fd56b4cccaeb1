package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Finding.Level;
import org.lectern.texts.Anchor;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Holds a question that is written on the server to the rules of `bank check`.
@ApplicationScoped
class RevisionChecks {

    /// Rules of which a class bank is free: what they say advises there.
    private static final Set<String> OF_SOURCED_BANKS = Set.of("R1", "G4");

    /// In a class bank a question may stand without a source, not on a passage that is nowhere.
    private static final String NO_CITATION = "it cites no passage";

    /// @param evidence what the texts say of it; null where they are not here
    record Outcome(List<Advice> advice, @Nullable Evidence evidence, Map<String, SourceText> texts) {

        boolean blocks() {
            return advice.stream().anyMatch(Advice::blocks);
        }
    }

    private final Questions questions;
    private final Texts texts;
    private final TextRights rights;
    private final EntityManager entities;
    private final Images images;

    RevisionChecks(Questions questions, Texts texts, TextRights rights, EntityManager entities, Images images) {
        this.questions = questions;
        this.texts = texts;
        this.rights = rights;
        this.entities = entities;
        this.images = images;
    }

    /// @param current the version that it follows; null where the question is new
    Outcome check(Bank bank, WrittenQuestion wanted, @Nullable QuestionVersion current) {
        var files = described(bank, List.of(wanted), current);
        var own = ownTexts(bank, wanted);
        own.retainAll(files.sourcesById().keySet());
        var installed = rights.words(bank.id(), own);
        var ofOthers = ofOthers(bank, wanted, current);
        var text = new TextCheck(files, installed);
        var covered = text.covers(wanted);
        var evidence = covered ? text.of(wanted) : ofOthers.isEmpty() ? known(wanted, current) : null;
        var checked = new CheckedBank(files, evidence == null ? Map.of() : Map.of(wanted.id(), evidence), Map.of());
        var advice = new ArrayList<>(Stream.concat(
                        BankCheck.RULES.stream().flatMap(rule -> rule.check().apply(checked)),
                        BankRules.likeOthers(wanted, others(bank, wanted)))
                .filter(finding -> wanted.id().equals(finding.question()))
                .filter(finding -> finding.level() != Level.W
                        || !wanted.definition().waive().containsKey(finding.rule()))
                .map(finding -> Advice.of(finding, blocks(bank, finding)))
                .toList());
        advice.addAll(ofImages(wanted.definition()));
        advice.addAll(ofOthers);
        if (!covered && ofOthers.isEmpty()) {
            advice.add(unseen(evidence != null));
        }
        return new Outcome(List.copyOf(advice), evidence, installed);
    }

    private static boolean blocks(Bank bank, Finding finding) {
        if (bank.isOwn()) {
            return Set.of("G1", "G2").contains(finding.rule())
                    && !finding.message().equals(NO_CITATION);
        }
        return finding.level() == Level.E
                && (bank.isSourced()
                        || !(OF_SOURCED_BANKS.contains(finding.rule())
                                || finding.message().equals(NO_CITATION)));
    }

    /// An image that nobody described is nothing to somebody who cannot see it.
    private List<Advice> ofImages(QuestionDefinition question) {
        var marks = ImageMark.in(question);
        var known = images.known(ImageMark.images(question));
        return marks.stream()
                .filter(mark -> mark.alt().isEmpty() || !known.contains(mark.image()))
                .map(mark -> new Advice(
                        "IMG",
                        "stem",
                        mark.alt().isEmpty()
                                ? "Say between the brackets of the image what it shows, for those who cannot see it."
                                : "There is no image %s.".formatted(mark.image()),
                        true,
                        false))
                .toList();
    }

    /// Words of a text that another bank keeps to itself: they came with a copy and go no further.
    private List<Advice> ofOthers(Bank bank, WrittenQuestion wanted, @Nullable QuestionVersion current) {
        var cited =
                wanted.definition().citations().stream().map(Citation::source).toList();
        return cited(bank, current)
                .filter(text -> cited.contains(text.id()))
                .map(text -> new Advice(
                        "G1",
                        "cite",
                        "“%s” belongs to another bank, which alone may cite it: cite another text before this is published."
                                .formatted(text.title()),
                        true,
                        false))
                .toList();
    }

    private static Advice unseen(boolean placed) {
        return new Advice(
                "G2",
                "cite",
                placed
                        ? "A text is not installed here, so whether the answer stands in the passage was not checked."
                        : "A text is not installed here, so the passage was not looked for. The question is asked once the text is here and has it.",
                false,
                false);
    }

    /// Where a text is not here, passages that were found before are still where they were.
    private @Nullable Evidence known(WrittenQuestion wanted, @Nullable QuestionVersion current) {
        if (current == null
                || !current.definition().citations().equals(wanted.definition().citations())) {
            return null;
        }
        var anchors = new ArrayList<Anchor>();
        for (var placed : questions.citations(current.id())) {
            var start = placed.startAt();
            var end = placed.endAt();
            var paragraph = placed.paragraph();
            if (start == null || end == null || paragraph == null) {
                return null;
            }
            anchors.add(new Anchor.Found(start, end, paragraph));
        }
        return new Evidence(anchors, true, true, true, true);
    }

    /// Those that it cites and the others on which its bank stands: no words of theirs are repeated unsaid.
    private Set<String> ownTexts(Bank bank, WrittenQuestion wanted) {
        var own = new HashSet<>(questions.textsOf(bank.id()));
        wanted.definition().citations().forEach(citation -> own.add(citation.source()));
        return own;
    }

    /// What a learner writes for herself may be like what she wrote before.
    private List<WrittenQuestion> others(Bank bank, WrittenQuestion wanted) {
        return bank.isOwn()
                ? List.of()
                : written(bank.id()).stream()
                        .filter(question -> !question.id().equals(wanted.id()))
                        .toList();
    }

    /// Those of a bank that are asked or shall be, as its files would have them.
    List<WrittenQuestion> written(String bank) {
        var versions = questions.currentVersions(bank);
        return questions.of(bank).stream()
                .filter(question -> question.status() != Status.RETIRED)
                .filter(question -> versions.containsKey(question.id()))
                .map(question -> written(question, versions.get(question.id())))
                .toList();
    }

    /// A question of the server as a file would have it.
    static WrittenQuestion written(Question question, QuestionVersion version) {
        return new WrittenQuestion(
                question.id(),
                version.definition(),
                question.tags().stream().sorted().toList(),
                question.status(),
                new Place("", 0));
    }

    /// What a bank may know of texts, people and subjects, with these questions.
    ///
    /// @param current the version that they follow: what it cites stays known where it came from another bank
    BankFiles described(Bank bank, List<WrittenQuestion> wanted, @Nullable QuestionVersion current) {
        var sources = Stream.concat(texts.of(bank.id()).stream(), cited(bank, current))
                .map(text -> new Source(
                        text.id(), text.title(), text.author(), text.sha256(), text.details(), new Place("", 0)))
                .toList();
        var tags = entities.createQuery("from Tag where bankId is null or bankId = ?1 order by label", Tag.class)
                .setParameter(1, bank.id())
                .getResultStream()
                .map(tag -> new KnownTag(tag.id(), tag.label(), new Place("", 0)))
                .toList();
        return new BankFiles(sources, known(bank.id()), tags, wanted, AnchorLock.EMPTY, List.of(), "");
    }

    private Stream<Text> cited(Bank bank, @Nullable QuestionVersion current) {
        return current == null
                ? Stream.of()
                : texts
                        .named(current.definition().citations().stream()
                                .map(Citation::source)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(text -> !TextRights.mayCite(bank.id(), text));
    }

    /// The people, places and things that a bank knows: those of all banks and its own.
    List<KnownEntity> known(String bank) {
        return entities.createQuery(
                        "from NamedEntity where bankId is null or bankId = ?1 order by label", NamedEntity.class)
                .setParameter(1, bank)
                .getResultStream()
                .map(entity -> new KnownEntity(
                        entity.id(),
                        KnownEntity.Kind.valueOf(entity.kind().toUpperCase(Locale.ROOT)),
                        entity.label(),
                        entity.details().variants(),
                        entity.details().dates(),
                        entity.details().note(),
                        new Place("", 0)))
                .toList();
    }
}
