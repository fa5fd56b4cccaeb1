package org.lectern.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Paging;

/// The results of a quiz for programs: the same as on its pages.
@Path("/api/v1/assignments/{assignment}")
@RolesAllowed(Role.INSTRUCTOR)
@Produces(MediaType.APPLICATION_JSON)
class ResultsResource {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /// A learner's result.
    ///
    /// @param mark by the attempts that count; null before one is submitted
    record Result(
            UUID learnerId,
            String name,
            String externalId,
            String section,
            String status,
            int attempts,
            @Nullable BigDecimal mark,
            @Nullable BigDecimal greatest,
            boolean late,
            @Nullable Instant submittedAt) {}

    record ResultList(List<Result> items, @Nullable String next) {}

    /// An item of the analysis. What cannot be told is null.
    ///
    /// @param questionId null for a place that a draw fills
    record ItemEntry(
            int place,
            @Nullable String questionId,
            boolean drawn,
            int attempts,
            String verdict,
            boolean checkTheKey,
            @Nullable Double facility,
            @Nullable Double standardDeviation,
            @Nullable Double randomGuessScore,
            @Nullable Double intendedWeight,
            @Nullable Double effectiveWeight,
            @Nullable Double discriminationIndex,
            @Nullable Double discriminativeEfficiency) {}

    record ItemList(List<ItemEntry> items, @Nullable String next) {}

    private final Viewer viewer;
    private final Analyses analyses;

    ResultsResource(Viewer viewer, Analyses analyses) {
        this.viewer = viewer;
        this.analyses = analyses;
    }

    @GET
    @Path("/results")
    public ResultList results(
            @RestPath UUID assignment, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var quiz = viewer.quiz(assignment);
        var paging = Paging.of(limit, cursor, 1);
        var after = paging.isFirst() ? "" : paging.after().getFirst();
        // As texts ids are in one order everywhere; UUID.compareTo goes by signed numbers.
        var rest = viewer.takers(quiz).stream()
                .sorted(Comparator.comparing(taker -> taker.id().toString()))
                .filter(taker -> taker.id().toString().compareTo(after) > 0)
                .toList();
        var items = rest.stream()
                .limit(paging.limit())
                .map(taker -> result(quiz, taker))
                .toList();
        return new ResultList(
                items,
                rest.size() > items.size()
                        ? Paging.cursor(items.getLast().learnerId().toString())
                        : null);
    }

    private static Result result(Quiz quiz, Taker taker) {
        var standing = taker.standing(quiz.counting());
        return new Result(
                taker.id(),
                taker.name(),
                taker.externalId(),
                taker.section(),
                taker.status().replace(' ', '_'),
                taker.attempts().size(),
                taker.mark(quiz.counting()).orElse(null),
                standing.map(Sitting::greatest).orElse(null),
                standing.map(Sitting::late).orElse(false),
                standing.map(Sitting::finishedAt).orElse(null));
    }

    @GET
    @Path("/items")
    public ItemList items(
            @RestPath UUID assignment, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var quiz = viewer.quiz(assignment);
        var paging = Paging.of(limit, cursor, 1);
        int from = paging.isFirst() ? 0 : place(paging.after().getFirst());
        var analysed = analyses.of(quiz, viewer.takers(quiz));
        var sheets = analysed.sheets();
        int to = Math.min(sheets.size(), from + paging.limit());
        var items = java.util.stream.IntStream.range(Math.min(from, to), to)
                .mapToObj(
                        at -> entry(sheets.get(at), analysed.analysis().items().get(at)))
                .toList();
        return new ItemList(items, to < sheets.size() ? Paging.cursor(Integer.toString(to)) : null);
    }

    private static int place(String cursor) {
        if (!NUMBER.matcher(cursor).matches()) {
            throw Paging.badCursor();
        }
        return Integer.parseInt(cursor);
    }

    private static ItemEntry entry(ItemSheet sheet, ItemIndices indices) {
        var shown = indices.shown();
        return new ItemEntry(
                sheet.number(),
                sheet.question().isEmpty() ? null : sheet.question(),
                sheet.drawn(),
                sheet.attempts(),
                sheet.words(),
                sheet.doubtful(),
                number(shown.facility()),
                number(shown.standardDeviation()),
                number(shown.randomGuessScore()),
                number(shown.intendedWeight()),
                number(shown.effectiveWeight()),
                number(shown.discriminationIndex()),
                number(shown.discriminativeEfficiency()));
    }

    private static @Nullable Double number(Statistic statistic) {
        return statistic instanceof Statistic.Value(var number) ? (Double) number : null;
    }
}
