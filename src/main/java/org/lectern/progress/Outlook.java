package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.forecast.ExamsAhead;
import org.lectern.progress.Shelf.Book;
import org.lectern.progress.Today.Coming;
import org.lectern.quizzes.LearnersAssignments;
import org.lectern.scheduling.Load;
import org.lectern.study.DaysOff;
import org.lectern.study.Loads;
import org.lectern.study.Paces;
import org.lectern.study.Reports;
import org.lectern.study.Sessions;
import org.lectern.texts.ReaderAddress;

/// Gathers what the first page says, by queries whose cost does not grow with the number of cards.
@ApplicationScoped
class Outlook {

    private static final int AHEAD = 7;
    private static final int BACK = 7;

    private final Self self;
    private final OwnCards cards;
    private final Answers answers;
    private final Shelf shelf;
    private final Sessions sessions;
    private final Paces paces;
    private final Reports reports;
    private final LearnersAssignments assignments;
    private final DaysOff daysOff;
    private final ExamsAhead exams;

    Outlook(
            Self self,
            OwnCards cards,
            Answers answers,
            Shelf shelf,
            Sessions sessions,
            Paces paces,
            Reports reports,
            LearnersAssignments assignments,
            DaysOff daysOff,
            ExamsAhead exams) {
        this.self = self;
        this.cards = cards;
        this.answers = answers;
        this.shelf = shelf;
        this.sessions = sessions;
        this.paces = paces;
        this.reports = reports;
        this.assignments = assignments;
        this.daysOff = daysOff;
        this.exams = exams;
    }

    Today today() throws SQLException {
        sessions.deal(self.id(), self.now());
        var plans = exams.of(self.id(), self.now());
        var counts = sessions.counts(self.id(), plans.day(), self.now());
        var today = self.studyDay();
        var due = dueNowAndAhead(today);
        var loads = daysOff.between(self.account(), today - BACK, today + TodaysSession.FURTHEST);
        var books = shelf.books(self.id());
        var coming = IntStream.rangeClosed(1, AHEAD)
                .mapToObj(day -> new Coming(LocalDate.ofEpochDay(today + day), due.get(day + 1)))
                .toList();
        var session = session(counts, due.getFirst(), coming, loads);
        var place = answers.lastPlace(self.id());
        return new Today(
                self.today(),
                session,
                coming,
                rhythm(today, loads),
                books,
                place.flatMap(last -> placeIn(books, last)).orElse(null),
                place.isPresent(),
                reports.unseen(self.id()),
                assignments.now(self.id(), self.now()),
                plans.exams(),
                counts.waiting());
    }

    /// @param due all that are due now, also those that a plan keeps for another day
    private TodaysSession session(Sessions.Counts counts, int due, List<Coming> coming, Loads loads)
            throws SQLException {
        int offered = counts.due() + counts.onSteps();
        int planned = counts.early() - counts.waiting();
        return new TodaysSession(
                self.today(),
                offered,
                Math.max(loads.on(self.studyDay()) == Load.NONE ? due : due + planned, offered),
                counts.fresh(),
                coming.stream().map(Coming::cards).toList(),
                Math.max(counts.minutes(), self.account().minutesADay()),
                paces.of(self.id()),
                self.account().desiredRetention(),
                loads);
    }

    /// Due now, later today, tomorrow, and so on.
    private List<Integer> dueNowAndAhead(int today) {
        var borders = new ArrayList<Instant>();
        borders.add(self.now().plusMillis(1));
        IntStream.rangeClosed(1, AHEAD + 1)
                .forEach(day -> borders.add(self.days().startOf(today + day)));
        return cards.dueBefore(self.id(), borders);
    }

    private Rhythm rhythm(int today, Loads loads) {
        int first = Math.max(today - BACK + 1, self.days().dayOf(self.account().createdAt()));
        var asked = IntStream.rangeClosed(first, today).boxed().toList();
        var studied = answers.byDay(self.id(), self.days(), first).keySet();
        var others = asked.stream()
                .filter(day -> !studied.contains(LocalDate.ofEpochDay(day)))
                .toList();
        var owed = new HashSet<>(answers.withSomethingDue(self.id(), self.days(), others));
        return new Rhythm(asked.stream()
                .map(LocalDate::ofEpochDay)
                .map(day -> studied.contains(day)
                        ? Rhythm.Day.STUDIED
                        : loads.on((int) day.toEpochDay()) == Load.NONE
                                ? Rhythm.Day.OFF
                                : owed.contains(day) ? Rhythm.Day.NOT_STUDIED : Rhythm.Day.NOTHING_DUE)
                .toList());
    }

    private static Optional<Today.Place> placeIn(List<Book> books, Answers.Place place) {
        return books.stream()
                .filter(book -> book.id().equals(place.text()))
                .findFirst()
                .map(book -> new Today.Place(
                        book.title(),
                        ReaderAddress.of(book.id(), book.length(), place.paragraph()),
                        place.paragraph()));
    }
}
