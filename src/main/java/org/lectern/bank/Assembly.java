package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.texts.Citation;
import org.lectern.texts.ReaderAddress;
import org.lectern.texts.Selector;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Puts versions of questions together for study: rendered, with their speakers and passages. Four queries, however
/// many questions.
@ApplicationScoped
class Assembly {

    private final EntityManager entities;
    private final Texts texts;

    Assembly(EntityManager entities, Texts texts) {
        this.entities = entities;
        this.texts = texts;
    }

    @Transactional
    Map<Ref, StudyQuestion> assemble(Collection<Ref> refs) {
        var versions = new LinkedHashMap<Ref, QuestionVersion>();
        var own = new HashSet<Ref>();
        var citations = new HashMap<Ref, List<PlacedCitation>>();
        for (var row : rows(refs)) {
            var version = (QuestionVersion) row[0];
            versions.put(ref(version), version);
            if ("own".equals(row[2])) {
                own.add(ref(version));
            }
            if (row[1] instanceof PlacedCitation placed) {
                citations.computeIfAbsent(ref(version), _ -> new ArrayList<>()).add(placed);
            }
        }
        var cited = citations.values().stream()
                .flatMap(List::stream)
                .map(PlacedCitation::textId)
                .distinct()
                .toList();
        var atHand = new TextsAtHand(
                texts.named(cited).stream().collect(Collectors.toMap(Text::id, Text::title)), texts.installed(cited));
        var names = names();
        var assembled = new HashMap<Ref, StudyQuestion>();
        versions.forEach((ref, version) -> assembled.put(
                ref, question(version, names, citations.getOrDefault(ref, List.of()), atHand, own.contains(ref))));
        return assembled;
    }

    /// Each version with each of its citations, in their order; with none where it has none.
    private List<Object[]> rows(Collection<Ref> refs) {
        var ids = refs.stream().map(Ref::id).distinct().toList();
        return entities.createQuery("""
                        select v, c, b.origin from QuestionVersion v
                        join Question q on q.id = v.id.questionId
                        join Bank b on b.id = q.bankId
                        left join PlacedCitation c
                            on c.id.questionId = v.id.questionId and c.id.version = v.id.version
                        where v.id.questionId in ?1 order by c.id.ordinal""", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .filter(row -> refs.contains(ref((QuestionVersion) row[0])))
                .toList();
    }

    private static Ref ref(QuestionVersion version) {
        return new Ref(version.id().questionId(), version.id().version());
    }

    private Map<String, String> names() {
        return entities.createQuery("from NamedEntity", NamedEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(NamedEntity::id, NamedEntity::label));
    }

    private static StudyQuestion question(
            QuestionVersion version,
            Map<String, String> names,
            List<PlacedCitation> citations,
            TextsAtHand atHand,
            boolean own) {
        var definition = version.definition();
        var passages = citations.stream()
                .map(placed -> atHand.passage(placed, written(definition, placed)))
                .toList();
        return new StudyQuestion(
                version.id().questionId(),
                version.id().version(),
                version.keyVersion(),
                definition.content(),
                version.sha256(),
                definition.kind(),
                definition.voice(),
                definition.difficulty(),
                Chain.Speaker.of(definition.assertedBy(), names),
                Rendering.stem(definition.content()),
                definition.explanation() == null ? null : Rendering.block(definition.explanation()),
                passages,
                own);
    }

    private static Optional<Citation> written(QuestionDefinition definition, PlacedCitation placed) {
        return placed.ordinal() <= definition.citations().size()
                ? Optional.of(definition.citations().get(placed.ordinal() - 1))
                : Optional.empty();
    }

    /// The texts at hand, each prepared once.
    private record TextsAtHand(Map<String, String> titles, Map<String, SourceText> words) {

        CitedPassage passage(PlacedCitation placed, Optional<Citation> written) {
            var title = titles.getOrDefault(placed.textId(), placed.textId());
            var paragraph = placed.paragraph();
            return new CitedPassage(
                    placed.textId(),
                    paragraph == null ? title : "%s, paragraph %d".formatted(title, paragraph),
                    html(placed, written),
                    paragraph == null
                            ? "/read/" + placed.textId()
                            : ReaderAddress.of(placed.textId(), length(placed.textId()), paragraph),
                    paragraph,
                    placed.startAt(),
                    placed.endAt());
        }

        private int length(String text) {
            var here = words.get(text);
            return here == null ? 0 : here.body().length();
        }

        private SafeHtml html(PlacedCitation placed, Optional<Citation> written) {
            var text = words.get(placed.textId());
            if (text == null
                    || !placed.isPlaced()
                    || Objects.requireNonNull(placed.endAt()) > text.body().length()) {
                return Rendering.phrases(written.map(TextsAtHand::phrases).orElse(List.of()));
            }
            var start = Objects.requireNonNull(placed.startAt());
            var end = Objects.requireNonNull(placed.endAt());
            return text.passageAt(start, end)
                    .map(passage -> Rendering.marked(passage.text(), start - passage.start(), end - passage.start()))
                    .orElseGet(() ->
                            Rendering.phrases(written.map(TextsAtHand::phrases).orElse(List.of())));
        }

        private static List<String> phrases(Citation citation) {
            return switch (citation.selector()) {
                case Selector.Quote quote -> List.of(quote.exact());
                case Selector.Range range -> List.of(range.from(), range.to());
            };
        }
    }
}
