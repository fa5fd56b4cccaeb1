package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;

/// One question of a bank, to be changed by whoever may.
@Path("/teach/questions/{question}")
@RolesAllowed(Role.INSTRUCTOR)
class QuestionPage {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance preview(
                String bank, String bankTitle, String question, boolean editable, String status, QuestionSheet sheet);
    }

    /// What a checking answer holds.
    record Checked(List<Advice> advice, Map<String, String> problems, String verdict) {}

    private final Editor editor;
    private final Questions questions;
    private final Upstreams upstreams;
    private final Drafting drafting;
    private final Revisions revisions;
    private final StudyQuestions studied;
    private final TextRights rights;
    private final QuestionFormPage form;

    QuestionPage(
            Editor editor,
            Questions questions,
            Upstreams upstreams,
            Drafting drafting,
            Revisions revisions,
            StudyQuestions studied,
            TextRights rights,
            QuestionFormPage form) {
        this.editor = editor;
        this.questions = questions;
        this.upstreams = upstreams;
        this.drafting = drafting;
        this.revisions = revisions;
        this.studied = studied;
        this.rights = rights;
        this.form = form;
    }

    /// Whoever may not change it sees it as a learner does.
    @GET
    public TemplateInstance show(@RestPath String question, @RestQuery @Nullable String saved) {
        var found = editor.question(question);
        var bank = editor.bank(found.bankId());
        if (!editor.mayEdit(bank)) {
            return preview(question);
        }
        var version = version(found, found.version());
        var draft = drafting.draft(bank, question, drafting.form(found, version), version);
        return form.page(bank, found, path(question), draft, around(found, version, saved(saved, found)));
    }

    private static String saved(@Nullable String saved, Question question) {
        return switch (Objects.requireNonNullElse(saved, "")) {
            case "" -> "";
            case "adopted" -> "What the files say was taken over, as version %d.".formatted(question.version());
            case "kept" -> "The correction stays as it is.";
            default -> "Saved. This is version %d.".formatted(question.version());
        };
    }

    private QuestionFormPage.Around around(Question question, QuestionVersion version, String saved) {
        return new QuestionFormPage.Around(saved, List.of(), upstream(question, version), false);
    }

    private List<QuestionDiff.Line> upstream(Question question, QuestionVersion version) {
        var now = RevisionChecks.written(question, version);
        return upstreams
                .findByIdOptional(question.id())
                .filter(said -> !said.isDeclined())
                .map(said -> QuestionDiff.of(
                        now, new WrittenQuestion(now.id(), said.definition(), said.tags(), now.status(), now.place())))
                .orElse(List.of());
    }

    /// As a learner gets it.
    @GET
    @Path("/preview")
    public TemplateInstance preview(@RestPath String question) {
        var found = editor.question(question);
        var bank = editor.bank(found.bankId());
        var study = studied.version(question, found.version()).orElseThrow(NotFoundException::new);
        return Templates.preview(
                bank.id(),
                bank.title(),
                question,
                editor.mayEdit(bank),
                Kinds.of(found.status()),
                QuestionSheet.of(0, rights.seenBy(editor.id(), study), "", question.hashCode()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String question, MultivaluedMap<String, String> sent) {
        var found = editor.question(question);
        var bank = editor.editable(found.bankId());
        var version = version(found, found.version());
        var typed = QuestionForm.of(QuestionType.of(version.content()), sent);
        var draft = drafting.draft(bank, question, typed, version);
        if (!typed.at("act").isEmpty() && !typed.at("act").equals("save")
                || draft.question().isEmpty()) {
            var preview = typed.at("act").equals("preview");
            var around = new QuestionFormPage.Around("", List.of(), upstream(found, version), preview);
            return Response.status(draft.problems().isEmpty() || typed.at("act").equals("rows") ? 200 : 422)
                    .entity(form.page(bank, found, path(question), draft, around))
                    .build();
        }
        try {
            revisions.save(draft.question().get(), number(typed.at("seen")), editor.id(), typed.at("why"));
        } catch (StaleQuestion e) {
            return stale(question, number(typed.at("version")), draft);
        } catch (RefusedRevision e) {
            return Response.status(422)
                    .entity(form.page(bank, found, path(question), refused(draft), around(found, version, "")))
                    .build();
        }
        return Response.seeOther(URI.create(path(question) + "?saved=yes")).build();
    }

    static Drafting.Draft refused(Drafting.Draft draft) {
        return new Drafting.Draft(
                draft.form(),
                draft.question(),
                Map.of(
                        "status",
                        "It cannot be published as it is: see what is said at the fields above. A draft can be saved."),
                draft.advice(),
                draft.preview());
    }

    /// Nothing was done: the page says what was changed meanwhile, and keeps what was typed.
    private Response stale(String id, int seen, Drafting.Draft draft) {
        // What this request has read is older than the change.
        questions.getEntityManager().clear();
        var now = editor.question(id);
        var version = version(now, now.version());
        var before = questions.version(id, seen).orElse(version);
        var theirs = QuestionDiff.of(
                new WrittenQuestion(id, before.definition(), List.of(), now.status(), new Place("", 0)),
                new WrittenQuestion(id, version.definition(), List.of(), now.status(), new Place("", 0)));
        var said = theirs.isEmpty()
                ? List.of(new QuestionDiff.Line(
                        "Subjects and status",
                        "",
                        "%s; %s"
                                .formatted(
                                        String.join(
                                                ", ",
                                                now.tags().stream().sorted().toList()),
                                        Kinds.of(now.status()))))
                : theirs;
        return Response.status(412)
                .entity(form.page(
                        editor.bank(now.bankId()),
                        now,
                        path(id),
                        draft,
                        new QuestionFormPage.Around("", said, List.of(), false)))
                .build();
    }

    /// What the rules say of the form as it is, while somebody types.
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Checked check(@RestPath String question, MultivaluedMap<String, String> sent) {
        var found = editor.question(question);
        var bank = editor.editable(found.bankId());
        var version = version(found, found.version());
        return checked(
                drafting.draft(bank, question, QuestionForm.of(QuestionType.of(version.content()), sent), version));
    }

    static Checked checked(Drafting.Draft draft) {
        var verdict = draft.problems().isEmpty()
                ? EditSheet.verdict(draft.advice())
                : "Not complete yet: %d of the fields."
                        .formatted(draft.problems().size());
        return new Checked(draft.advice(), draft.problems(), verdict);
    }

    /// Takes over what the files say.
    @POST
    @Path("/upstream/adoption")
    public Response adopt(@RestPath String question, @org.jboss.resteasy.reactive.RestForm @Nullable String seen) {
        editor.editable(editor.question(question).bankId());
        revisions.adopt(question, number(Objects.requireNonNullElse(seen, "")), editor.id());
        return Response.seeOther(URI.create(path(question) + "?saved=adopted")).build();
    }

    @POST
    @Path("/upstream/declining")
    public Response decline(@RestPath String question) {
        editor.editable(editor.question(question).bankId());
        revisions.decline(question, editor.id());
        return Response.seeOther(URI.create(path(question) + "?saved=kept")).build();
    }

    private QuestionVersion version(Question question, int number) {
        return Optional.of(question)
                .flatMap(found -> questions.version(found.id(), number))
                .orElseThrow(NotFoundException::new);
    }

    static String path(String question) {
        return "/teach/questions/" + question;
    }

    static int number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }
}
