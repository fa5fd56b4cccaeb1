package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.Kinds;
import org.lectern.bank.QuestionCatalogue;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.web.Problems;

/// Questions of the banks, to be picked for a set, or to be drawn from.
@Path("/teach/sets/{set}/search")
@RolesAllowed(Role.INSTRUCTOR)
class SearchPage {

    /// A question that fits.
    record Hit(String id, RawString stem, String words, boolean inSet) {}

    /// @param href of this search
    /// @param pool how many of those that fit are not in the set
    record Found(
            List<Hit> hits,
            int total,
            int pool,
            String drawnFrom,
            String href,
            String all,
            String first,
            String next) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance search(
                QuestionSet set,
                Filter filter,
                Choices.Lists choices,
                Found found,
                DrawForm draw,
                String added,
                String warning,
                Problems problems);
    }

    /// What was typed to draw.
    record DrawForm(
            @RestForm @Nullable String draws,
            @RestForm @Nullable String points,
            @RestForm @Nullable String version) {

        static final DrawForm NEW = new DrawForm("1", "1", "");

        public String shownDraws() {
            return Objects.requireNonNullElse(draws, "");
        }

        public String shownPoints() {
            return Objects.requireNonNullElse(points, "");
        }
    }

    private final Instructor instructor;
    private final QuestionCatalogue catalogue;
    private final StudyQuestions questions;
    private final Composition composition;
    private final Choices choices;
    private final SetsInUse inUse;

    SearchPage(
            Instructor instructor,
            QuestionCatalogue catalogue,
            StudyQuestions questions,
            Composition composition,
            Choices choices,
            SetsInUse inUse) {
        this.instructor = instructor;
        this.catalogue = catalogue;
        this.questions = questions;
        this.composition = composition;
        this.choices = choices;
        this.inUse = inUse;
    }

    /// @param added what was just added
    @GET
    public TemplateInstance show(@RestPath UUID set, @BeanParam Filter filter, @RestQuery @Nullable String added) {
        var number = added != null && added.matches("[1-9][0-9]{0,2}") ? added : "";
        return page(instructor.set(set), filter, DrawForm.NEW, number, Problems.NONE);
    }

    @POST
    @Path("/picks")
    public Response pick(
            @RestPath UUID set,
            @BeanParam Filter filter,
            @RestForm List<String> question,
            @RestForm @Nullable String version) {
        var found = instructor.set(set);
        var askable = catalogue.candidates(question).stream()
                .map(QuestionCatalogue.Candidate::id)
                .toList();
        var wanted = question.stream()
                .filter(askable::contains)
                .filter(id -> !found.picked().contains(id))
                .toList();
        var problem = wanted.isEmpty()
                ? "Choose one or more questions that are not in the set."
                : tooMany(found, wanted.size());
        if (!problem.isEmpty()) {
            return refused(found, filter, DrawForm.NEW, Map.of("question", problem));
        }
        instructor.change(set, version, changed -> {
            var added = changed.pick(wanted, java.math.BigDecimal.ONE, instructor.now());
            return "added " + String.join(", ", added);
        });
        return Response.seeOther(URI.create(added(set, filter, wanted.size()))).build();
    }

    @POST
    @Path("/draws")
    public Response draw(@RestPath UUID set, @BeanParam Filter filter, @BeanParam DrawForm form) {
        var found = instructor.set(set);
        var criteria = filter.criteria();
        var check = new DrawCheck(form.shownDraws(), form.shownPoints(), composition.left(found, criteria));
        var problems = check.problems();
        if (problems.isEmpty() && !tooMany(found, 1).isEmpty()) {
            problems = Map.of("draws", tooMany(found, 1));
        }
        if (!problems.isEmpty()) {
            return refused(found, filter, form, problems);
        }
        instructor.change(set, form.version(), changed -> {
            changed.draw(check.draws(), criteria, check.points(), instructor.now());
            return "added %d drawn from: %s"
                    .formatted(check.draws(), choices.lists().words(criteria));
        });
        return SetPage.to(set);
    }

    private static String tooMany(QuestionSet set, int more) {
        return set.places().size() + more > QuestionSet.MOST_PLACES
                ? "A set has at most %d places; this one has %d."
                        .formatted(QuestionSet.MOST_PLACES, set.places().size())
                : "";
    }

    private Response refused(QuestionSet set, Filter filter, DrawForm form, Map<String, String> problems) {
        return Response.status(422)
                .entity(page(set, filter, form, "", new Problems(problems)))
                .build();
    }

    private TemplateInstance page(QuestionSet set, Filter filter, DrawForm form, String added, Problems problems) {
        var path = "/teach/sets/%s/search".formatted(set.id());
        var lists = choices.lists();
        var found = catalogue.find(filter.search(), filter.behind(), Filter.PAGE + 1);
        var shown = found.stream().limit(Filter.PAGE).toList();
        var result = new Found(
                hits(set, shown),
                Math.toIntExact(catalogue.count(filter.search())),
                composition.left(set, filter.criteria()),
                lists.words(filter.criteria()),
                query(filter),
                path,
                filter.isFirstPage() ? "" : filter.href(path, 0),
                found.size() > Filter.PAGE ? filter.href(path, shown.getLast().position()) : "");
        var warning = inUse.of(set.id()).warning();
        return Templates.search(set, filter, lists, result, form, added, warning, problems);
    }

    private List<Hit> hits(QuestionSet set, List<StudyQuestions.Served> served) {
        var picked = set.picked();
        var versions = questions.versions(served.stream().map(SearchPage::ref).toList());
        return served.stream()
                .filter(question -> versions.containsKey(ref(question)))
                .map(question -> versions.get(ref(question)))
                .map(question -> new Hit(
                        question.id(),
                        question.stemHtml().markup(),
                        "%s, difficulty %d".formatted(Kinds.of(question.type()), question.difficulty()),
                        picked.contains(question.id())))
                .toList();
    }

    private static String query(Filter filter) {
        var href = filter.href("/", filter.behind());
        return href.substring(1);
    }

    private static Ref ref(StudyQuestions.Served served) {
        return new Ref(served.id(), served.version());
    }

    private static String added(UUID set, Filter filter, int count) {
        var href = filter.href("/teach/sets/%s/search".formatted(set), filter.behind());
        return href + (href.contains("?") ? "&" : "?") + "added=" + count;
    }
}
