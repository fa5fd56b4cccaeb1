package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.QuestionSheet;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// A set as one learner might get it, and single questions as every learner gets them.
@Path("/teach/sets/{set}/preview")
@RolesAllowed(Role.INSTRUCTOR)
class PreviewPage {

    private static final int PAGE = 20;

    /// @param shortage why nothing can be drawn; empty where it can
    record Draw(String seed, String again, String shortage, String first, String next, List<QuestionSheet> questions) {}

    private record Asked(int number, String question, String points) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance preview(QuestionSet set, Draw draw);

        static native TemplateInstance question(QuestionSet set, QuestionSheet sheet);
    }

    private final Instructor instructor;
    private final Composition composition;
    private final StudyQuestions questions;

    PreviewPage(Instructor instructor, Composition composition, StudyQuestions questions) {
        this.instructor = instructor;
        this.composition = composition;
        this.questions = questions;
    }

    /// @param seed of the draw: another gives what another learner might get
    /// @param from the first question that is shown
    @GET
    public TemplateInstance show(
            @RestPath UUID set, @RestQuery @Nullable String seed, @RestQuery @Nullable String from) {
        var found = instructor.set(set);
        int drawn = number(seed);
        var wanted = composition.of(found);
        var shortage = Composition.shortage(wanted);
        if (shortage.isPresent()) {
            var why = "Question %d asks for %d, but there are only %d for it."
                    .formatted(
                            shortage.get().index() + 1,
                            shortage.get().wanted(),
                            shortage.get().there());
            return Templates.preview(found, new Draw("", "", why, "", "", List.of()));
        }
        var asked = asked(found, Drawing.draw(wanted, drawn));
        int start = Math.clamp(number(from) - 1L, 0, Math.max(0, asked.size() - 1));
        var shown = asked.subList(start, Math.min(start + PAGE, asked.size()));
        var here = "/teach/sets/%s/preview?seed=".formatted(set);
        return Templates.preview(
                found,
                new Draw(
                        String.valueOf(drawn),
                        here + (drawn + 1),
                        "",
                        start > 0 ? here + drawn : "",
                        start + PAGE < asked.size() ? "%s%d&from=%d".formatted(here, drawn, start + PAGE + 1) : "",
                        sheets(shown, drawn)));
    }

    /// One question, whether or not it is in the set.
    @GET
    @Path("/{question}")
    public TemplateInstance question(@RestPath UUID set, @RestPath String question) {
        var found = instructor.set(set);
        var sheet = sheets(List.of(new Asked(0, question, "")), 0).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.question(found, sheet);
    }

    private static List<Asked> asked(QuestionSet set, List<List<String>> drawn) {
        var asked = new ArrayList<Asked>();
        for (var place : set.places()) {
            for (var question : drawn.get(place.position() - 1)) {
                asked.add(new Asked(asked.size() + 1, question, Points.inWords(place.points())));
            }
        }
        return asked;
    }

    private List<QuestionSheet> sheets(List<Asked> asked, long seed) {
        var versions =
                questions.currentVersions(asked.stream().map(Asked::question).toList());
        var found = questions.versions(versions.entrySet().stream()
                .map(current -> new Ref(current.getKey(), current.getValue()))
                .toList());
        return asked.stream()
                .filter(one -> versions.containsKey(one.question))
                .map(one -> QuestionSheet.of(
                        one.number,
                        found.get(new Ref(one.question, versions.get(one.question))),
                        one.points,
                        seed ^ one.question.hashCode()))
                .toList();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
