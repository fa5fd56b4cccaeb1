package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.bank.KeyLine;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.TextRights;
import org.lectern.quizzes.NewSets;

/// What to do with a quiz in the classroom: one question on the wall, its answers behind a fold and without names; and
/// a new set of those questions of which the least was known.
@Path("/teach/results/{assignment}")
@RolesAllowed(Role.INSTRUCTOR)
class DiscussionPage {

    private static final int WEAKEST = 5;
    private static final int MOST_TYPED = 10;

    /// @param share how long its bar is, in per cent
    record Bar(Object text, boolean right, int count, String share) {}

    /// @param next address of the question after it; empty for the last
    record Wall(
            RawString stem,
            List<RawString> options,
            List<Bar> bars,
            int answers,
            List<KeyLine> key,
            String previous,
            String next) {}

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance discussion(Quiz quiz, StudyQuestion question, Wall wall);
    }

    private final Viewer viewer;
    private final Analyses analyses;
    private final NewSets sets;
    private final TextRights rights;

    DiscussionPage(Viewer viewer, Analyses analyses, NewSets sets, TextRights rights) {
        this.viewer = viewer;
        this.analyses = analyses;
        this.sets = sets;
        this.rights = rights;
    }

    @GET
    @Path("/discussion/{question}")
    public TemplateInstance discuss(@RestPath UUID assignment, @RestPath String question) {
        var quiz = viewer.quiz(assignment);
        var analysed = analyses.of(quiz, viewer.takers(quiz));
        var all = analysed.scored().questions();
        int at = all.indexOf(question);
        var asked = analysed.asked().latest().get(question);
        if (at < 0 || asked == null) {
            throw new NotFoundException();
        }
        var sheet = analysed.sheets().stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var wall = new Wall(
                asked.stemHtml().markup(),
                sheet.choices().stream().map(ItemSheet.Choice::text).toList(),
                bars(sheet, analysed, question),
                sheet.attempts(),
                KeyLine.of(asked.content()),
                at == 0 ? "" : path(quiz, all.get(at - 1)),
                at == all.size() - 1 ? "" : path(quiz, all.get(at + 1)));
        return Templates.discussion(quiz, rights.seenBy(viewer.id(), asked), wall);
    }

    static String path(Quiz quiz, String question) {
        return "%s/discussion/%s".formatted(quiz.path(), question);
    }

    private static List<Bar> bars(ItemSheet sheet, Analyses.Analysed analysed, String question) {
        if (!sheet.choices().isEmpty()) {
            return sheet.choices().stream()
                    .map(choice -> new Bar(choice.text(), choice.right(), choice.count(), choice.share()))
                    .toList();
        }
        var typed = new HashMap<String, Integer>();
        var right = new HashMap<String, Boolean>();
        for (var given : analysed.scored().answers(question)) {
            if (given != null) {
                Answers.read(given.response()).flatMap(Answers::typed).ifPresent(text -> {
                    typed.merge(text.strip(), 1, Integer::sum);
                    right.put(text.strip(), Remarking.RIGHT.equals(given.rightness()));
                });
            }
        }
        return typed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TYPED)
                .map(entry -> new Bar(
                        entry.getKey(),
                        right.getOrDefault(entry.getKey(), false),
                        entry.getValue(),
                        Figures.percent((double) entry.getValue() / sheet.attempts())))
                .toList();
    }

    /// A set of hers, and on to its page.
    @POST
    @Path("/weakest")
    public Response collect(@RestPath UUID assignment) {
        var quiz = viewer.quiz(assignment);
        var weakest = Analyses.weakest(analyses.of(quiz, viewer.takers(quiz)), WEAKEST);
        if (weakest.isEmpty()) {
            return Response.seeOther(URI.create(quiz.path() + "/questions")).build();
        }
        return Response.seeOther(URI.create(sets.make(viewer.id(), "Once more: " + quiz.title(), weakest)))
                .build();
    }
}
