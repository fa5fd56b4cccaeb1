package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Problems;

/// One attempt of one learner: each answer beside the key, its mark, and what was changed of it. Each look is noted
/// where the learner can read it.
@Path("/teach/results/{assignment}/learners/{learner}/attempts/{number}")
@RolesAllowed(Role.INSTRUCTOR)
class AttemptPage {

    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
    private static final int LONGEST_REASON = 500;

    /// What was typed to give other points.
    ///
    /// @param position of the answer; 0 for none
    record Typed(int position, String points, String reason, Problems problems) {

        static final Typed NOTHING = new Typed(0, "", "", Problems.NONE);
    }

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance attempt(Quiz quiz, AttemptSheet sheet, String path, Typed typed);
    }

    private final Viewer viewer;
    private final Results results;
    private final Asked asked;
    private final MarkChanges changes;
    private final Overriding overriding;

    AttemptPage(Viewer viewer, Results results, Asked asked, MarkChanges changes, Overriding overriding) {
        this.viewer = viewer;
        this.results = results;
        this.asked = asked;
        this.changes = changes;
        this.overriding = overriding;
    }

    static String path(Quiz quiz, UUID learner, int number) {
        return "%s/learners/%s/attempts/%d".formatted(quiz.path(), learner, number);
    }

    @GET
    public TemplateInstance show(@RestPath UUID assignment, @RestPath UUID learner, @RestPath int number) {
        return page(viewer.quiz(assignment), learner, number, Typed.NOTHING);
    }

    /// Gives an answer other points than the marking does; they are kept when it is marked anew.
    @POST
    @Path("/answers/{position}/override")
    public Response override(
            @RestPath UUID assignment,
            @RestPath UUID learner,
            @RestPath int number,
            @RestPath int position,
            @RestForm @Nullable String points,
            @RestForm @Nullable String reason) {
        var quiz = viewer.quiz(assignment).orRefuseToChange();
        var sitting = sitting(taker(quiz, learner), number);
        var given = given(quiz, sitting).stream()
                .filter(one -> one.position() == position && one.fraction() != null)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var typed = new Typed(
                position, points == null ? "" : points.strip(), reason == null ? "" : reason.strip(), Problems.NONE);
        var problems = problems(typed, given);
        if (!problems.isEmpty()) {
            var page = page(
                    quiz, learner, number, new Typed(position, typed.points(), typed.reason(), new Problems(problems)));
            return Response.status(422).entity(page).build();
        }
        overriding.give(learner, sitting.id(), position, read(typed.points()), typed.reason(), viewer.id());
        return back(quiz, learner, number, position);
    }

    @POST
    @Path("/answers/{position}/override/removal")
    public Response removeOverride(
            @RestPath UUID assignment, @RestPath UUID learner, @RestPath int number, @RestPath int position) {
        var quiz = viewer.quiz(assignment).orRefuseToChange();
        var sitting = sitting(taker(quiz, learner), number);
        overriding.takeBack(learner, sitting.id(), position, viewer.id());
        return back(quiz, learner, number, position);
    }

    private static Map<String, String> problems(Typed typed, Given given) {
        var problems = new HashMap<String, String>();
        if (!POINTS.matcher(typed.points()).matches() || read(typed.points()).doubleValue() > given.points()) {
            problems.put("points", "Points from 0 to %s.".formatted(Figures.plain(given.points(), 2)));
        }
        if (typed.reason().isEmpty() || typed.reason().length() > LONGEST_REASON) {
            problems.put("reason", "Say why, in at most %d characters.".formatted(LONGEST_REASON));
        }
        return problems;
    }

    private static BigDecimal read(String points) {
        return new BigDecimal(points.replace(',', '.'));
    }

    private TemplateInstance page(Quiz quiz, UUID learner, int number, Typed typed) {
        var taker = taker(quiz, learner);
        var sitting = sitting(taker, number);
        var given = given(quiz, sitting);
        viewer.looksAt(List.of(learner), "your answers to “%s”, attempt %d".formatted(quiz.title(), number));
        var beside = changes.beside(learner, sitting.id(), quiz.zone());
        var sheet = new AttemptSheet(
                taker.name(),
                number,
                facts(quiz, sitting),
                sitting.mark() == null
                        ? ""
                        : "%s of %s".formatted(Figures.plain(sitting.mark()), Figures.plain(sitting.greatest())),
                !sitting.isFinished(),
                AttemptSheet.lines(given, asked.of(List.of(given)), beside),
                taker.attempts().stream()
                        .map(other -> new AttemptSheet.Other(
                                other.number(),
                                path(quiz, learner, other.number()),
                                other.mark() == null ? "running" : Figures.plain(other.mark()),
                                other.number() == number))
                        .toList());
        return Templates.attempt(quiz, sheet, path(quiz, learner, number), typed);
    }

    private static String facts(Quiz quiz, Sitting sitting) {
        var begun = "Begun %s".formatted(Viewer.inWords(sitting.startedAt(), quiz));
        if (!sitting.isFinished()) {
            return begun + ", still running";
        }
        return "%s, submitted %s%s"
                .formatted(
                        begun,
                        Viewer.inWords(sitting.finishedAt(), quiz),
                        sitting.penalty() > 0
                                ? ", late: %d %% taken off".formatted(sitting.penalty())
                                : sitting.late() ? ", late" : "");
    }

    private List<Given> given(Quiz quiz, Sitting sitting) {
        return results.given(quiz, List.of(sitting.id())).getOrDefault(sitting.id(), List.of());
    }

    private Taker taker(Quiz quiz, UUID learner) {
        return viewer.takers(quiz).stream()
                .filter(taker -> taker.id().equals(learner))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Sitting sitting(Taker taker, int number) {
        return taker.attempts().stream()
                .filter(sitting -> sitting.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(Quiz quiz, UUID learner, int number, int position) {
        return Response.seeOther(URI.create(path(quiz, learner, number) + "#answer-" + position))
                .build();
    }
}
