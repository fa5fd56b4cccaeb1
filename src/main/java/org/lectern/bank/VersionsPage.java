package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;

/// What a question said before, who changed what and when, and the way back.
@Path("/teach/questions/{question}/versions")
@RolesAllowed(Role.INSTRUCTOR)
class VersionsPage {

    /// @param version 0 for what is no version: subjects, status, bank
    /// @param who in words
    record Entry(
            int version,
            boolean current,
            Instant at,
            String when,
            String who,
            String what,
            String why,
            boolean newKey,
            List<QuestionDiff.Line> changes) {}

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance versions(
                String question, String stem, int seen, boolean editable, List<Entry> entries);
    }

    private final Editor editor;
    private final Questions questions;
    private final Revisions revisions;

    VersionsPage(Editor editor, Questions questions, Revisions revisions) {
        this.editor = editor;
        this.questions = questions;
        this.revisions = revisions;
    }

    @GET
    public TemplateInstance show(@RestPath String question) {
        var found = editor.question(question);
        var versions = questions.versions(question);
        return Templates.versions(
                question,
                QuestionTexts.stem(versions.getFirst().content()),
                found.edits(),
                editor.mayEdit(editor.bank(found.bankId())),
                entries(found, versions));
    }

    private List<Entry> entries(Question question, List<QuestionVersion> versions) {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < versions.size(); i++) {
            entries.add(entry(question, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        questions
                .changes(question.id())
                .forEach(change -> entries.add(new Entry(
                        0,
                        false,
                        change.changedAt(),
                        editor.inWords(change.changedAt()),
                        editor.name(change.accountId()),
                        change.what(),
                        "",
                        false,
                        List.of())));
        entries.sort(
                Comparator.comparing(Entry::at).reversed().thenComparing(Entry::version, Comparator.reverseOrder()));
        return entries;
    }

    private Entry entry(Question question, QuestionVersion version, @Nullable QuestionVersion before) {
        return new Entry(
                version.id().version(),
                version.id().version() == question.version(),
                version.createdAt(),
                editor.inWords(version.createdAt()),
                version.madeBy().map(editor::name).orElse("from the files"),
                before == null ? "wrote it" : "changed it",
                version.why(),
                before != null && version.keyVersion() == version.id().version(),
                before == null ? List.of() : QuestionDiff.of(saying(before), saying(version)));
    }

    private static WrittenQuestion saying(QuestionVersion version) {
        return new WrittenQuestion(
                version.id().questionId(), version.definition(), List.of(), Status.REVIEWED, new Place("", 0));
    }

    /// Makes an old version the newest.
    @POST
    @Path("/{version}/return")
    public Response takeBack(@RestPath String question, @RestPath int version, @RestForm @Nullable String seen) {
        var found = editor.question(question);
        editor.editable(found.bankId());
        var old = questions.version(question, version).orElseThrow(NotFoundException::new);
        revisions.save(
                new WrittenQuestion(
                        question,
                        old.definition(),
                        found.tags().stream().sorted().toList(),
                        found.status(),
                        new Place("", 0)),
                QuestionPage.number(Objects.requireNonNullElse(seen, "")),
                editor.id(),
                "Version %d again.".formatted(version));
        return Response.seeOther(URI.create(QuestionPage.path(question) + "/versions"))
                .build();
    }
}
