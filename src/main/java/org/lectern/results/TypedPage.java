package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// What was typed and is not right. An answer that is right all the same is accepted here: first whom it changes, then
/// it is done. What is accepted holds for this assignment, and can be taken back.
@Path("/teach/results/{assignment}/typed")
@RolesAllowed(Role.INSTRUCTOR)
class TypedPage {

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance typed(Quiz quiz, List<TypedGroups.Question> questions, String done);

        static native TemplateInstance accepting(
                Quiz quiz,
                TypedGroups.Question question,
                TypedGroups.Group group,
                RegradeSheet sheet,
                boolean ownsBank,
                String problem);
    }

    private final Viewer viewer;
    private final AnswerRows rows;
    private final StudyQuestions questions;
    private final Regrading regrading;
    private final Accepting accepting;
    private final AcceptingInBank inBank;

    TypedPage(
            Viewer viewer,
            AnswerRows rows,
            StudyQuestions questions,
            Regrading regrading,
            Accepting accepting,
            AcceptingInBank inBank) {
        this.viewer = viewer;
        this.rows = rows;
        this.questions = questions;
        this.regrading = regrading;
        this.accepting = accepting;
        this.inBank = inBank;
    }

    @GET
    public TemplateInstance list(@RestPath UUID assignment, @RestQuery @Nullable Integer done) {
        var quiz = viewer.quiz(assignment);
        return Templates.typed(
                quiz, groups(quiz), done == null ? "" : "%s changed.".formatted(Figures.count(done, "mark")));
    }

    /// Whom it would change; back to the list where somebody else was faster.
    @GET
    @Path("/{question}")
    public Response look(@RestPath UUID assignment, @RestPath String question, @RestQuery @Nullable String answer) {
        var quiz = viewer.quiz(assignment);
        var asked =
                groups(quiz).stream().filter(one -> one.id().equals(question)).findFirst();
        var group = asked.flatMap(one -> group(one, answer));
        return asked.isEmpty() || group.isEmpty()
                ? Response.seeOther(URI.create(quiz.path() + "/typed")).build()
                : Response.ok(look(quiz, asked.get(), group.get(), "")).build();
    }

    private TemplateInstance look(Quiz quiz, TypedGroups.Question question, TypedGroups.Group group, String problem) {
        var takers = viewer.takers(quiz);
        var regrade = regrading.plan(quiz.id(), with(rows.accepted(quiz.id()), question.id(), group.folded()));
        var named = takers.stream()
                .map(Taker::id)
                .filter(id -> regrade.sums().values().stream()
                        .anyMatch(sum -> sum.learner().equals(id)))
                .toList();
        viewer.looksAt(named, "that you typed “%s” in “%s”".formatted(group.typed(), quiz.title()));
        return Templates.accepting(
                quiz,
                question,
                group,
                RegradeSheet.of(quiz, regrade, takers),
                inBank.offered(question.id(), viewer.id()),
                problem);
    }

    @POST
    @Path("/{question}")
    public Response accept(
            @RestPath UUID assignment,
            @RestPath String question,
            @RestForm @Nullable String answer,
            @RestForm boolean bank) {
        var quiz = viewer.quiz(assignment).orRefuseToChange();
        var asked =
                groups(quiz).stream().filter(one -> one.id().equals(question)).findFirst();
        var group = asked.flatMap(one -> group(one, answer));
        if (asked.isEmpty() || group.isEmpty()) {
            return Response.seeOther(URI.create(quiz.path() + "/typed")).build();
        }
        var problem = bank ? inBank.accept(question, group.get().typed(), viewer.id()) : "";
        if (!problem.isEmpty()) {
            return Response.status(422)
                    .entity(look(quiz, asked.get(), group.get(), problem))
                    .build();
        }
        accepting.accept(assignment, question, group.get().folded(), viewer.id());
        return done(quiz, "“%s” was accepted.".formatted(group.get().typed()));
    }

    @POST
    @Path("/{question}/removal")
    public Response takeBack(@RestPath UUID assignment, @RestPath String question, @RestForm @Nullable String answer) {
        var quiz = viewer.quiz(assignment).orRefuseToChange();
        var withdrawn = Objects.requireNonNullElse(answer, "");
        accepting.takeBack(assignment, question, withdrawn);
        return done(quiz, "“%s” is accepted no more.".formatted(withdrawn));
    }

    private Response done(Quiz quiz, String reason) {
        int changed =
                regrading.apply(quiz.id(), viewer.id(), reason.length() > 500 ? reason.substring(0, 500) : reason);
        return Response.seeOther(URI.create("%s/typed?done=%d".formatted(quiz.path(), changed)))
                .build();
    }

    private static Optional<TypedGroups.Group> group(TypedGroups.Question question, @Nullable String answer) {
        return question.groups().stream()
                .filter(one -> one.folded().equals(answer))
                .findFirst();
    }

    /// Of her own learners.
    private List<TypedGroups.Question> groups(Quiz quiz) {
        var own = new HashSet<UUID>();
        viewer.takers(quiz).forEach(taker -> own.add(taker.id()));
        var answers = rows.notRight(quiz.id()).stream()
                .filter(answer -> own.contains(answer.learner()))
                .toList();
        var accepted = rows.accepted(quiz.id());
        return TypedGroups.of(answers, latest(answers, accepted.keySet()), accepted);
    }

    /// The questions as they are now; those too to which all that was typed is right by now.
    private Map<String, StudyQuestion> latest(List<MarkedAnswer> answers, Set<String> accepted) {
        var refs = new HashSet<Ref>();
        answers.forEach(answer -> refs.add(answer.now()));
        questions.currentVersions(accepted).forEach((id, version) -> refs.add(new Ref(id, version)));
        var latest = new HashMap<String, StudyQuestion>();
        questions.versions(refs).values().forEach(one -> latest.put(one.id(), one));
        return latest;
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> accepted, String question, String answer) {
        var more = new HashMap<>(accepted);
        var answers = new HashSet<>(more.getOrDefault(question, Set.of()));
        answers.add(answer);
        more.put(question, answers);
        return more;
    }
}
