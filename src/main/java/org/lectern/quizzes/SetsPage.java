package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.QuestionSets.Mark;
import org.lectern.web.Paging;
import org.lectern.web.Problems;

/// The question sets of an instructor.
@Path("/teach/sets")
@RolesAllowed(Role.INSTRUCTOR)
class SetsPage {

    private static final int PAGE = 30;

    record Row(UUID id, String title, String size, String changed) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance sets(
                List<Row> sets, boolean archived, String first, String next, String title, Problems problems);
    }

    private final Instructor instructor;
    private final QuestionSets sets;

    SetsPage(Instructor instructor, QuestionSets sets) {
        this.instructor = instructor;
        this.sets = sets;
    }

    @GET
    public TemplateInstance list(@RestQuery boolean archived, @RestQuery @Nullable String cursor) {
        return page(archived, mark(cursor), "", Problems.NONE);
    }

    @POST
    @Transactional
    public Response create(@RestForm @Nullable String title) {
        var wanted = Titles.clean(title);
        var problem = Titles.problem(wanted);
        if (!problem.isEmpty()) {
            var problems = new Problems(Map.of("title", problem));
            return Response.status(422)
                    .entity(page(false, Mark.FIRST, Objects.requireNonNullElse(title, ""), problems))
                    .build();
        }
        var set = new QuestionSet(wanted, instructor.id(), instructor.now());
        sets.persist(set);
        return Response.seeOther(URI.create("/teach/sets/" + set.id())).build();
    }

    private TemplateInstance page(boolean archived, Mark after, String title, Problems problems) {
        var found = sets.of(instructor.id(), archived, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var here = "/teach/sets?archived=" + archived;
        var next = found.size() > PAGE ? here + "&cursor=" + cursor(shown.getLast()) : "";
        var rows = shown.stream()
                .map(set -> new Row(set.id(), set.title(), size(set.places()), instructor.inWords(set.changedAt())))
                .toList();
        return Templates.sets(rows, archived, after.equals(Mark.FIRST) ? "" : here, next, title, problems);
    }

    private static String size(long places) {
        return places == 0 ? "empty" : places == 1 ? "1 place" : places + " places";
    }

    static String cursor(QuestionSets.Line last) {
        return Paging.cursor(last.changedAt().toString(), last.id().toString());
    }

    static Mark mark(@Nullable String cursor) {
        var after = Paging.of(null, cursor, 2).after();
        try {
            return after.isEmpty() ? Mark.FIRST : new Mark(Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Paging.badCursor();
        }
    }
}
