package org.lectern.bank;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Option;
import org.lectern.web.Slugs;

/// A question that is new in a bank: first its type, then its form.
@Path("/teach/banks/{bank}/questions")
@RolesAllowed(Role.INSTRUCTOR)
class NewQuestionPage {

    /// Stands for the question until it has an id.
    private static final String NEW = "new-question";

    /// The field with the key of what a program has drafted.
    private static final String BEGUN = "begun";

    /// What a link may fill in: words that were selected in the reader.
    private static final List<String> FROM_THE_READER = List.of("source", "paragraph", "exact", "from", "to");

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newQuestion(
                String bank, String bankTitle, List<Option> types, List<Option> texts, List<Option> begun);
    }

    private final Editor editor;
    private final Drafting drafting;
    private final Revisions revisions;
    private final QuestionFormPage form;
    private final Instance<BegunQuestions> begun;

    NewQuestionPage(
            Editor editor,
            Drafting drafting,
            Revisions revisions,
            QuestionFormPage form,
            Instance<BegunQuestions> begun) {
        this.editor = editor;
        this.drafting = drafting;
        this.revisions = revisions;
        this.form = form;
        this.begun = begun;
    }

    @GET
    @Path("/new")
    public TemplateInstance begin(
            @RestPath String bank,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String paragraph,
            @RestQuery @Nullable String exact,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var found = editor.editable(bank);
        var given = new LinkedHashMap<String, String>();
        var values = Arrays.asList(source, paragraph, exact, from, to);
        for (var i = 0; i < values.size(); i++) {
            given.put(
                    FROM_THE_READER.get(i),
                    Objects.requireNonNullElse(values.get(i), "").replace("\0", ""));
        }
        given.values().removeIf(String::isEmpty);
        return QuestionType.of(Objects.requireNonNullElse(type, ""))
                .map(wanted ->
                        form.page(found, null, path(bank), empty(wanted, given), QuestionFormPage.Around.NOTHING))
                .orElseGet(() -> choose(found, given));
    }

    /// The form with what a program has drafted, or of the question that it became before.
    @GET
    @Path("/begun/{key}")
    public Response goOn(@RestPath String bank, @RestPath String key) {
        var found = editor.editable(bank);
        var proposed = begun.stream()
                .flatMap(feature -> feature.begun(key, editor.id()).stream())
                .filter(one -> one.bank().equals(bank))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!proposed.question().isEmpty()) {
            return Response.seeOther(URI.create(QuestionPage.path(proposed.question())))
                    .build();
        }
        if (!proposed.isFree()) {
            throw new NotFoundException();
        }
        var draft =
                drafting.draft(found, NEW, proposed.proposal().with(BEGUN, key).form(), null);
        return Response.ok(form.page(found, null, path(bank), draft, QuestionFormPage.Around.NOTHING))
                .build();
    }

    private TemplateInstance choose(Bank bank, Map<String, String> given) {
        var types = Arrays.stream(QuestionType.values())
                .map(type -> new Option(type.slug(), Kinds.of(type)))
                .toList();
        var begun = given.entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue()))
                .toList();
        return Templates.newQuestion(
                bank.id(), bank.title(), types, drafting.lists(bank).texts(), begun);
    }

    private static Drafting.Draft empty(QuestionType type, Map<String, String> given) {
        var values = new LinkedHashMap<>(
                Map.of("kind", "fact", "voice", "author", "difficulty", "1", "status", "draft", "precision", "year"));
        values.put("category", type == QuestionType.ATTRIBUTION ? "person" : "statement");
        given.forEach((name, value) -> values.put("cite-1-" + name, value));
        return new Drafting.Draft(
                new QuestionForm(type, values, List.of()), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@RestPath String bank, MultivaluedMap<String, String> sent) {
        var found = editor.editable(bank);
        var typed = typed(sent);
        var id = Slugs.of(typed.at("stem").replaceAll("[{}]", ""));
        var draft = drafting.draft(found, id, typed, null);
        if (!typed.at("act").isEmpty() && !typed.at("act").equals("save")
                || draft.question().isEmpty()) {
            var around = new QuestionFormPage.Around(
                    "", List.of(), List.of(), typed.at("act").equals("preview"));
            return Response.status(draft.problems().isEmpty() || typed.at("act").equals("rows") ? 200 : 422)
                    .entity(form.page(found, null, path(bank), draft, around))
                    .build();
        }
        try {
            return created(found, draft.question().get(), typed)
                    .map(way -> Response.seeOther(URI.create(way)).build())
                    .orElseGet(() -> overtaken(found, draft));
        } catch (RefusedRevision e) {
            return Response.status(422)
                    .entity(form.page(
                            found, null, path(bank), QuestionPage.refused(draft), QuestionFormPage.Around.NOTHING))
                    .build();
        }
    }

    /// @return where to go on: to what the question was drafted for, or to the question; empty
    /// where the draft waits no more and became none
    private Optional<String> created(Bank bank, WrittenQuestion question, QuestionForm typed) {
        var key = typed.at(BEGUN);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (key.isEmpty()) {
                revisions.create(bank.id(), question, editor.id(), typed.at("why"));
                return Optional.of(QuestionPage.path(question.id()) + "?saved=yes");
            }
            for (var feature : begun) {
                var held =
                        feature.hold(key, editor.id()).filter(one -> one.bank().equals(bank.id()));
                if (held.isPresent() && held.get().isFree()) {
                    revisions.create(bank.id(), question, editor.id(), typed.at("why"));
                    return Optional.of(feature.became(key, question.id(), editor.id()));
                }
                if (held.isPresent()
                        && !held.get().waits()
                        && !held.get().question().isEmpty()) {
                    return Optional.of(QuestionPage.path(held.get().question()) + "?saved=yes");
                }
            }
            return Optional.empty();
        });
    }

    /// What was typed is not lost: saved again, it is a question of its own.
    private Response overtaken(Bank bank, Drafting.Draft draft) {
        var kept = new Drafting.Draft(
                draft.form().with(BEGUN, ""),
                draft.question(),
                Map.of(
                        "status",
                        "The draft that this began with was decided or made anew meanwhile, so nothing was saved. Save again to keep this as a question of its own."),
                draft.advice(),
                draft.preview());
        return Response.status(412)
                .entity(form.page(bank, null, path(bank.id()), kept, QuestionFormPage.Around.NOTHING))
                .build();
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public QuestionPage.Checked check(@RestPath String bank, MultivaluedMap<String, String> sent) {
        return QuestionPage.checked(drafting.draft(editor.editable(bank), NEW, typed(sent), null));
    }

    private static QuestionForm typed(MultivaluedMap<String, String> sent) {
        var type = QuestionType.of(Objects.requireNonNullElse(sent.getFirst("type"), ""))
                .orElse(QuestionType.BASIC);
        return QuestionForm.of(type, sent);
    }

    private static String path(String bank) {
        return "/teach/banks/%s/questions".formatted(bank);
    }
}
