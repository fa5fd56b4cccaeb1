package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// One place of a set: where it stands, what it is worth, what it asks.
@Path("/teach/sets/{set}/places/{place}")
@RolesAllowed(Role.INSTRUCTOR)
class PlacePage {

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance place(
                QuestionSet set,
                SetPlace place,
                PlaceForm form,
                Choices.Lists choices,
                int places,
                String pool,
                String warning,
                Problems problems);
    }

    private final Instructor instructor;
    private final Composition composition;
    private final Choices choices;
    private final SetsInUse inUse;

    PlacePage(Instructor instructor, Composition composition, Choices choices, SetsInUse inUse) {
        this.instructor = instructor;
        this.composition = composition;
        this.choices = choices;
        this.inUse = inUse;
    }

    @GET
    public TemplateInstance show(@RestPath UUID set, @RestPath UUID place) {
        var found = instructor.set(set);
        var its = standing(found, place);
        return page(found, its, PlaceForm.of(its), Problems.NONE);
    }

    @POST
    public Response change(
            @RestPath UUID set, @RestPath UUID place, @BeanParam PlaceForm form, @RestForm @Nullable String version) {
        var found = instructor.set(set);
        var its = standing(found, place);
        var problems = problems(found, its, form);
        if (!problems.isEmpty()) {
            return Response.status(422)
                    .entity(page(found, its, form, new Problems(problems)))
                    .build();
        }
        return change(set, place, version, (changed, at) -> {
            at.worth(Points.read(form.points()).orElseThrow());
            if (at.isDraw()) {
                at.drawFrom(form.number(form.draws()), form.criteria());
            } else {
                at.reserve(form.keeps());
            }
            changed.move(at, form.number(form.position()));
            return "changed question %d".formatted(at.position());
        });
    }

    private Map<String, String> problems(QuestionSet set, SetPlace place, PlaceForm form) {
        var problems = new HashMap<String, String>();
        if (place.isDraw()) {
            var check = new DrawCheck(form.shownDraws(), form.shownPoints(), composition.left(set, form.criteria()));
            problems.putAll(check.problems());
        } else if (Points.read(form.points()).isEmpty()) {
            problems.put("points", Points.PROBLEM);
        }
        int last = set.places().size();
        if (form.number(form.position()) < 1 || form.number(form.position()) > last) {
            problems.put("position", "The places go from 1 to %d.".formatted(last));
        }
        return problems;
    }

    @POST
    @Path("/up")
    public Response moveUp(@RestPath UUID set, @RestPath UUID place, @RestForm @Nullable String version) {
        return move(set, place, version, -1);
    }

    @POST
    @Path("/down")
    public Response moveDown(@RestPath UUID set, @RestPath UUID place, @RestForm @Nullable String version) {
        return move(set, place, version, 1);
    }

    private Response move(UUID set, UUID place, @Nullable String version, int by) {
        return change(set, place, version, (changed, at) -> {
            int from = at.position();
            changed.move(at, Math.max(1, from + by));
            return "moved question %d to place %d".formatted(from, at.position());
        });
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath UUID set, @RestPath UUID place, @RestForm @Nullable String version) {
        change(set, place, version, (changed, at) -> {
            int from = at.position();
            changed.remove(at, instructor.now());
            return "removed question %d%s"
                    .formatted(
                            from, at.question().map(id -> " (%s)".formatted(id)).orElse(""));
        });
        return Response.seeOther(URI.create("/teach/sets/%s?removed=%s".formatted(set, place)))
                .build();
    }

    @POST
    @Path("/removal/undoing")
    public Response putBack(@RestPath UUID set, @RestPath UUID place, @RestForm @Nullable String version) {
        instructor.set(set).place(place).orElseThrow(NotFoundException::new);
        instructor.change(set, version, changed -> {
            var at = changed.place(place).filter(SetPlace::isRemoved).orElseThrow(NotFoundException::new);
            if (!changed.putBack(at)) {
                throw new Refusal(409, "This question was added to the set again in the meantime.");
            }
            return "put question %d back".formatted(at.position());
        });
        return SetPage.to(set);
    }

    private Response change(
            UUID set, UUID place, @Nullable String version, BiFunction<QuestionSet, SetPlace, String> change) {
        instructor.set(set).place(place).orElseThrow(NotFoundException::new);
        var position = new AtomicInteger();
        instructor.change(set, version, changed -> {
            var at = standing(changed, place);
            var what = change.apply(changed, at);
            position.set(at.position());
            return what;
        });
        return SetPage.to(set, position.get());
    }

    private TemplateInstance page(QuestionSet set, SetPlace place, PlaceForm form, Problems problems) {
        return Templates.place(
                set,
                place,
                form,
                choices.lists(),
                set.places().size(),
                place.isDraw()
                        ? "Of %d that fit and are not in the set.".formatted(composition.left(set, form.criteria()))
                        : "",
                inUse.of(set.id()).warning(),
                problems);
    }

    private static SetPlace standing(QuestionSet set, UUID place) {
        return set.place(place).filter(found -> !found.isRemoved()).orElseThrow(NotFoundException::new);
    }
}
