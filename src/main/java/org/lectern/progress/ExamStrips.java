package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.forecast.Exam;
import org.lectern.forecast.ExamTexts;
import org.lectern.forecast.Following;
import org.lectern.forecast.PlannedRecall.ExamDay;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.Shelf.Book;

/// The texts of an exam in small, on a day ahead, in both futures.
@ApplicationScoped
class ExamStrips implements ExamTexts {

    private final Self self;
    private final OwnCards cards;
    private final Citations citations;
    private final Shelf shelf;

    ExamStrips(Self self, OwnCards cards, Citations citations, Shelf shelf) {
        this.self = self;
        this.cards = cards;
        this.citations = citations;
        this.shelf = shelf;
    }

    @Override
    public Ahead ahead(Exam exam, Set<String> questions, Following plans, @Nullable String day) {
        var exams = List.of(new ExamDay(exam.id(), exam.date()));
        var slug = Objects.requireNonNullElse(day, exam.id().toString());
        var stopped = Horizon.of(slug, false, self.today(), exams);
        var followed = Horizon.of(slug, true, self.today(), exams);
        var today = self.remembers(cards.all(self.id()));
        var left = today.on(stopped.studyDay());
        var planned = today.on(followed.studyDay(), plans);
        var texts = new ArrayList<Text>();
        for (var text : exam.text().map(List::of).orElseGet(() -> citations.texts(questions))) {
            shelf.find(self.id(), text).ifPresent(book -> {
                var cited = citations.of(self.id(), text);
                var futures = new ArrayList<>(List.of(future(book, cited, stopped, left)));
                if (!stopped.isToday()) {
                    futures.add(future(book, cited, followed, planned));
                }
                texts.add(new Text(book.title(), futures));
            });
        }
        return new Ahead(
                stopped.steps().stream()
                        .map(step -> new Day(step.slug(), step.label(), step.chosen()))
                        .toList(),
                texts);
    }

    private static Future future(Book book, List<Cited> cited, Horizon horizon, Memories memories) {
        var id = book.id() + (horizon.follows() ? "-followed" : "-stopped");
        return new Future(
                horizon.sentence(memories.meanRecall(cited), asked(cited).size()),
                memories.strip(id, book.title(), book.length(), cited).picture(),
                horizon.address(book.id(), 1, horizon.follows()));
    }

    private static Set<String> asked(List<Cited> cited) {
        return cited.stream().map(Cited::question).collect(Collectors.toSet());
    }
}
