package org.lectern.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Ids;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;
import org.lectern.web.Slugs;

/// One deed to many questions of a bank. Each is done by itself: those that may not be changed so are left as they are,
/// and counted.
@Path("/teach/banks/{bank}/many")
@RolesAllowed(Role.INSTRUCTOR)
class ManyPage {

    private static final int MOST = BankFilter.PAGE;
    private static final int MOST_TAGS = 4;
    private static final Pattern DONE =
            Pattern.compile("(publish|draft|retire|tag|untag|move|copy|undo)-(\\d{1,3})-(\\d{1,3})");

    private static final Map<String, String> WORDS = Map.of(
            "publish", "published",
            "draft", "made drafts",
            "retire", "retired",
            "tag", "given the subject",
            "untag", "freed of the subject",
            "move", "moved",
            "copy", "copied, as drafts",
            "undo", "put back as they were");

    private final Editor editor;
    private final Questions questions;
    private final Revisions revisions;
    private final RevisionChecks checks;
    private final BankPage page;

    ManyPage(Editor editor, Questions questions, Revisions revisions, RevisionChecks checks, BankPage page) {
        this.editor = editor;
        this.questions = questions;
        this.revisions = revisions;
        this.checks = checks;
        this.page = page;
    }

    @POST
    public Response act(
            @RestPath String bank,
            @RestForm List<String> question,
            @RestForm @Nullable String act,
            @RestForm("subject") @Nullable String tag,
            @RestForm @Nullable String to) {
        var found = editor.bank(bank);
        var wanted = Objects.requireNonNullElse(act, "");
        if (!wanted.equals("copy")) {
            editor.editable(bank);
        }
        var problem = problem(found, question, wanted, tag, to);
        if (!problem.isEmpty()) {
            var nothing = new BankFilter(null, null, null, null, null, null, null, null, null, null);
            return Response.status(422)
                    .entity(page.page(found, nothing, new BankPage.Deeds("", ""), "", new Problems(problem)))
                    .build();
        }
        var deed = new Revisions.Deed(editor.id(), "", Ids.make(editor.now()));
        var of = questions.list("bankId = ?1 and id in ?2 order by id", bank, new HashSet<>(question));
        var done = of.stream().filter(one -> did(one, wanted, tag, to, deed)).count();
        var batch = wanted.equals("copy") ? "" : "&batch=" + deed.batch();
        return Response.seeOther(URI.create(
                        "/teach/banks/%s?done=%s-%d-%d%s".formatted(bank, wanted, done, of.size() - done, batch)))
                .build();
    }

    private Map<String, String> problem(
            Bank bank, List<String> question, String act, @Nullable String tag, @Nullable String to) {
        if (question.isEmpty() || question.size() > MOST) {
            return Map.of("question", "Choose one to %d questions.".formatted(MOST));
        }
        return switch (act) {
            case "publish", "draft", "retire" -> Map.of();
            case "tag", "untag" ->
                checks.described(bank, List.of(), null).tags().stream()
                                .noneMatch(one -> one.id().equals(tag))
                        ? Map.of("subject", "Choose a subject.")
                        : Map.of();
            case "move", "copy" ->
                Objects.requireNonNullElse(to, "").isEmpty() ? Map.of("to", "Choose a bank.") : Map.of();
            default -> Map.of("act", "Choose what is to be done.");
        };
    }

    private boolean did(Question question, String act, @Nullable String tag, @Nullable String to, Revisions.Deed deed) {
        try {
            return switch (act) {
                case "publish" -> revisions.set(question.id(), Status.REVIEWED, question.tags(), deed);
                case "draft" -> revisions.set(question.id(), Status.DRAFT, question.tags(), deed);
                case "retire" -> revisions.set(question.id(), Status.RETIRED, question.tags(), deed);
                case "tag" -> tagged(question, Objects.requireNonNull(tag), true, deed);
                case "untag" -> tagged(question, Objects.requireNonNull(tag), false, deed);
                case "move" -> revisions.move(question.id(), Objects.requireNonNull(to), deed);
                default -> copied(question, Objects.requireNonNull(to));
            };
        } catch (RefusedRevision _) {
            return false;
        } catch (Refusal e) {
            if (e.getResponse().getStatus() == 403) {
                throw e;
            }
            return false;
        }
    }

    private boolean tagged(Question question, String tag, boolean on, Revisions.Deed deed) {
        var tags = new HashSet<>(question.tags());
        var changed = on ? tags.add(tag) : tags.remove(tag);
        return changed && tags.size() <= MOST_TAGS && !tags.isEmpty() && revisions.set(question.id(), null, tags, deed);
    }

    private boolean copied(Question question, String to) {
        var target = editor.editable(to);
        var version = questions.version(question.id(), question.version()).orElseThrow();
        var known = checks.described(target, List.of(), null);
        var copy = Rereading.as(
                Slugs.of(QuestionTexts.stem(version.content())),
                Rereading.within(RevisionChecks.written(question, version), known),
                known);
        revisions.create(target.id(), copy, editor.id(), "Copied from %s.".formatted(question.id()));
        return true;
    }

    /// Puts those back that nobody has changed since.
    @POST
    @Path("/undoing")
    public Response undo(@RestPath String bank, @RestForm @Nullable String batch) {
        editor.editable(bank);
        var given = batch(batch);
        var changes = given.isEmpty() ? List.<QuestionChange>of() : questions.changes(UUID.fromString(given));
        var deed = new Revisions.Deed(editor.id(), "", Ids.make(editor.now()));
        var back = new ArrayList<String>();
        for (var change : changes) {
            if (undone(change, deed)) {
                back.add(change.id().questionId());
            }
        }
        return Response.seeOther(URI.create(
                        "/teach/banks/%s?done=undo-%d-%d".formatted(bank, back.size(), changes.size() - back.size())))
                .build();
    }

    private boolean undone(QuestionChange change, Revisions.Deed deed) {
        try {
            return revisions.undo(change, deed);
        } catch (RefusedRevision _) {
            return false;
        }
    }

    static String batch(@Nullable String given) {
        try {
            return given == null ? "" : UUID.fromString(given).toString();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /// `publish-3-1` is: 3 questions were published, 1 was left as it is.
    static String inWords(@Nullable String done) {
        var found = DONE.matcher(Objects.requireNonNullElse(done, ""));
        if (!found.matches()) {
            return "";
        }
        var many = Integer.parseInt(found.group(2));
        var left = Integer.parseInt(found.group(3));
        var first =
                "%d %s %s.".formatted(many, many == 1 ? "question was" : "questions were", WORDS.get(found.group(1)));
        return left == 0
                ? first
                : "%s %d %s: it is so already, or a rule forbids it."
                        .formatted(first, left, left == 1 ? "was left as it is" : "were left as they are");
    }
}
