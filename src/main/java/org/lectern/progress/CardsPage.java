package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.accounts.Role;
import org.lectern.bank.Kinds;
import org.lectern.bank.QuestionType;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.progress.CardList.Entry;
import org.lectern.progress.ReaderParagraph.CardLine;
import org.lectern.study.Card;
import org.lectern.web.Option;

/// The learner's cards, searched and sorted.
@Path("/cards")
@RolesAllowed(Role.LEARNER)
class CardsPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance cards(CardSearch search, Choices choices, List<CardLine> lines, String next);
    }

    /// What there is to choose from in the form.
    record Choices(
            List<Option> states, List<Option> texts, List<Option> tags, List<Option> types, List<Option> orders) {}

    private final Self self;
    private final CardList cards;
    private final Shelf shelf;
    private final QuestionLines lines;

    CardsPage(Self self, CardList cards, Shelf shelf, QuestionLines lines) {
        this.self = self;
        this.cards = cards;
        this.shelf = shelf;
        this.lines = lines;
    }

    @GET
    public TemplateInstance list(@BeanParam CardSearch search) {
        var found = cards.find(self.id(), search, self.now());
        var shown = found.stream().limit(CardSearch.PAGE).toList();
        var next = found.size() > shown.size() ? search.href(shown.getLast().key()) : "";
        return Templates.cards(search, choices(search), lines(shown), next);
    }

    private List<CardLine> lines(List<Entry> entries) {
        var own = new HashMap<String, Card>();
        entries.stream().map(Entry::card).filter(Objects::nonNull).forEach(card -> own.put(card.question(), card));
        return lines.lines(
                entries.stream()
                        .map(entry -> new Ref(entry.question(), entry.version()))
                        .toList(),
                own);
    }

    private Choices choices(CardSearch search) {
        var counts = cards.counts(self.id(), search, self.now());
        return new Choices(
                options(Sieve.values(), Sieve::slug, sieve -> "%s (%d)".formatted(sieve.label(), counts.get(sieve))),
                any(shelf.books(self.id()).stream().map(book -> new Option(book.id(), book.title()))),
                any(cards.tags(self.id()).stream()),
                any(options(QuestionType.values(), QuestionType::slug, Kinds::of).stream()),
                options(CardOrder.values(), CardOrder::slug, CardOrder::label));
    }

    private static <T> List<Option> options(T[] values, Function<T, String> value, Function<T, String> label) {
        return Arrays.stream(values)
                .map(one -> new Option(value.apply(one), label.apply(one)))
                .toList();
    }

    private static List<Option> any(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", "any")), options).toList();
    }
}
