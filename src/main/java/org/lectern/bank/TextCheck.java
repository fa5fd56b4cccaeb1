package org.lectern.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.AnchorLock.LockedCitation;
import org.lectern.bank.AnchorLock.LockedQuestion;
import org.lectern.bank.AnchorLock.LockedSource;
import org.lectern.texts.AboutText;
import org.lectern.texts.Anchor;
import org.lectern.texts.Anchoring;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;

/// Reads a bank against its texts.
final class TextCheck {

    private final BankFiles bank;
    private final Map<String, SourceText> texts;
    private final Map<String, SourceWords> words = new HashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final AnswerInPassage answers;

    /// @param texts those that are given, by id of source
    TextCheck(BankFiles bank, Map<String, SourceText> texts) {
        this.bank = bank;
        this.texts = texts;
        this.answers = new AnswerInPassage(bank.entities());
        texts.forEach((id, text) -> words.put(id, new SourceWords(text)));
        descriptions(bank).forEach(text -> words.values().forEach(source -> source.quotedBy(text)));
        bank.questions().forEach(question -> evidence.put(question.id(), find(question.definition())));
    }

    BankFiles files() {
        return bank;
    }

    /// The texts that are given.
    Map<String, SourceText> texts() {
        return texts;
    }

    /// Whether all the texts that the question cites are given.
    boolean covers(WrittenQuestion question) {
        return question.definition().citations().stream().allMatch(citation -> texts.containsKey(citation.source()));
    }

    Evidence of(WrittenQuestion question) {
        return evidence.get(question.id());
    }

    /// How much of each given text the bank quotes.
    Map<String, LockedSource> sources() {
        var sources = new HashMap<String, LockedSource>();
        words.forEach((id, source) ->
                sources.put(id, new LockedSource(texts.get(id).sha256(), source.count(), source.quotedCount())));
        return sources;
    }

    /// What the lock has to say of a question whose citations are all found.
    LockedQuestion locked(WrittenQuestion question) {
        var found = of(question);
        var citations = new ArrayList<LockedCitation>();
        for (var i = 0; i < found.anchors().size(); i++) {
            var source = question.definition().citations().get(i).source();
            if (found.anchors().get(i) instanceof Anchor.Found(var start, var end, var paragraph)) {
                var passage = texts.get(source).body().substring(start, end);
                citations.add(new LockedCitation(source, paragraph, start, end, SourceText.sha256(passage)));
            }
        }
        return new LockedQuestion(
                AnchorLock.hash(question),
                citations,
                found.answerStands(),
                found.dateAsFine(),
                found.quotesCited(),
                found.errataExplained());
    }

    /// What the bank says of its sources, entities and tags, for the lock.
    static String descriptionsHash(BankFiles bank) {
        return SourceText.sha256(String.join("\n", descriptions(bank).sorted().toList()));
    }

    private static Stream<String> descriptions(BankFiles bank) {
        var sources = bank.sources().stream()
                .flatMap(source -> Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        source.title(),
                                        source.details().rights(),
                                        String.valueOf(source.details().note())),
                                about(source.details().about())),
                        source.details().errata().stream()
                                .flatMap(erratum ->
                                        Stream.of(erratum.exact(), erratum.meant(), String.valueOf(erratum.note())))));
        var entities = bank.entities().stream()
                .flatMap(entity -> Stream.concat(entity.names().stream(), Stream.ofNullable(entity.note())));
        return Stream.of(sources, entities, bank.tags().stream().map(KnownTag::label))
                .flatMap(texts -> texts);
    }

    private static Stream<String> about(@Nullable AboutText about) {
        return about == null
                ? Stream.empty()
                : Stream.of(about.who(), about.when(), about.forWhom(), about.contested());
    }

    private Evidence find(QuestionDefinition question) {
        var anchors = question.citations().stream().map(this::anchor).toList();
        var passages = passages(question, anchors);
        return new Evidence(
                anchors,
                answers.stands(question, passages),
                answers.isAsFine(question, passages),
                quotesCited(question, anchors),
                errataExplained(question, anchors));
    }

    private Anchor anchor(Citation citation) {
        var text = texts.get(citation.source());
        return text == null
                ? new Anchor.Nowhere("the text %s is not given".formatted(citation.source()))
                : Anchoring.anchor(text, citation.selector());
    }

    private List<String> passages(QuestionDefinition question, List<Anchor> anchors) {
        var passages = new ArrayList<String>();
        for (var i = 0; i < anchors.size(); i++) {
            passages.add(passage(question.citations().get(i), anchors.get(i)));
        }
        return passages;
    }

    private String passage(Citation citation, Anchor anchor) {
        return anchor instanceof Anchor.Found(var start, var end, var _)
                ? texts.get(citation.source()).body().substring(start, end)
                : "";
    }

    private boolean quotesCited(QuestionDefinition question, List<Anchor> anchors) {
        var cited = true;
        for (var text : QuestionTexts.all(question)) {
            for (var source : words.entrySet()) {
                for (var places : source.getValue().quotedBy(text)) {
                    cited &= places.stream().anyMatch(run -> lies(run, source.getKey(), question, anchors));
                }
            }
        }
        return cited;
    }

    private static boolean lies(SourceWords.Run run, String source, QuestionDefinition question, List<Anchor> anchors) {
        for (var i = 0; i < anchors.size(); i++) {
            if (question.citations().get(i).source().equals(source)
                    && anchors.get(i) instanceof Anchor.Found(var start, var end, var _)
                    && start <= run.start()
                    && run.end() <= end) {
                return true;
            }
        }
        return false;
    }

    private boolean errataExplained(QuestionDefinition question, List<Anchor> anchors) {
        for (var i = 0; i < anchors.size(); i++) {
            var citation = question.citations().get(i);
            if (citation.sic() == null && holdsErratum(citation.source(), passage(citation, anchors.get(i)))) {
                return false;
            }
        }
        var explained = question.citations().stream().anyMatch(citation -> citation.sic() != null);
        return explained
                || question.citations().stream()
                        .map(Citation::source)
                        .noneMatch(source ->
                                QuestionTexts.worded(question).stream().anyMatch(text -> holdsErratum(source, text)));
    }

    private boolean holdsErratum(String source, String passage) {
        return bank.sources().stream()
                .filter(described -> described.id().equals(source))
                .flatMap(described -> described.details().errata().stream())
                .anyMatch(erratum -> passage.contains(erratum.exact()));
    }
}
