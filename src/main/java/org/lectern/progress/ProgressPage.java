package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.progress.Citations.Cited;
import org.lectern.web.Picture;

/// The learner's progress in pictures, each with its finding in a sentence and as a table.
@Path("/progress")
@RolesAllowed(Role.LEARNER)
class ProgressPage {

    private static final int DAYS_AHEAD = 30;
    private static final int DAYS_BACK = 30;
    private static final int HALF_A_YEAR = 26;
    private static final int A_YEAR = 53;

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance progress(Pictures pictures);
    }

    /// @param wholeYear whether the calendar shows a year
    /// @param strips by text
    record Pictures(
            Picture due, Picture calendar, boolean wholeYear, Picture recall, Sourcing sourcing, List<Strip> strips) {}

    record Strip(String text, String title, Picture picture) {}

    private final Self self;
    private final OwnCards cards;
    private final Answers answers;
    private final Citations citations;
    private final Shelf shelf;

    ProgressPage(Self self, OwnCards cards, Answers answers, Citations citations, Shelf shelf) {
        this.self = self;
        this.cards = cards;
        this.answers = answers;
        this.citations = citations;
        this.shelf = shelf;
    }

    /// @param weeks 53 for a year
    @GET
    public TemplateInstance show(@RestQuery @Nullable Integer weeks) {
        boolean wholeYear = weeks != null && weeks == A_YEAR;
        var recall = answers.recall(self.id(), self.studyDay());
        return Templates.progress(new Pictures(
                due(),
                calendar(wholeYear ? A_YEAR : HALF_A_YEAR),
                wholeYear,
                new Recall(self.account().desiredRetention(), recall).picture(),
                new Sourcing(
                        recall,
                        answers.sourcing(self.id(), self.studyDay() - DAYS_BACK),
                        self.account().takesSecondStep()),
                strips()));
    }

    private Picture due() {
        var ends = IntStream.rangeClosed(1, DAYS_AHEAD)
                .mapToObj(day -> self.days().startOf(self.studyDay() + day))
                .toList();
        return new DueAhead(self.today(), cards.dueBefore(self.id(), ends)).picture();
    }

    private Picture calendar(int weeks) {
        return new StudyCalendar(
                        self.today(), weeks, answers.byDay(self.id(), self.days(), self.studyDay() - 7 * weeks))
                .picture();
    }

    private List<Strip> strips() {
        var memories = self.remembers(cards.all(self.id()));
        var cited = citations.ofEveryText(self.id()).stream().collect(Collectors.groupingBy(Cited::text));
        return shelf.books(self.id()).stream()
                .map(book -> new Strip(
                        book.id(),
                        book.title(),
                        memories.strip(book.id(), book.title(), book.length(), cited.getOrDefault(book.id(), List.of()))
                                .picture()))
                .toList();
    }
}
