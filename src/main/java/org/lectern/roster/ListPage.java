package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.DecodedText;
import org.lectern.web.Refusal;

/// Adds a list of learners: first a look at what it would do, then, by another press, the doing.
@Path("/teach/courses/{course}/list")
@RolesAllowed(Role.INSTRUCTOR)
class ListPage {

    /// In bytes: with other letters than Latin ones the form that applies it is three times as long.
    static final int LONGEST = 500_000;

    /// What the list would do, and what the form that applies it sends back.
    ///
    /// @param readAs the encoding, and what separates the cells
    record Preview(RosterPlan plan, String readAs, String unused, String text, int version, boolean again) {}

    /// What the last list did.
    record Done(
            @RestQuery @Nullable Integer added,
            @RestQuery @Nullable Integer changed) {

        public boolean any() {
            return added != null && changed != null;
        }
    }

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(
                Course course, Done done, Optional<Preview> preview, String pasted, String problem);
    }

    private final Courses courses;
    private final ListReading reading;
    private final SignedIn signedIn;

    ListPage(Courses courses, ListReading reading, SignedIn signedIn) {
        this.courses = courses;
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(
            @RestPath("course") UUID id, @RestQuery @Nullable Integer added, @RestQuery @Nullable Integer changed) {
        var course = courses.taughtBy(signedIn.id(), id);
        return Templates.list(course, new Done(added, changed), Optional.empty(), "", "");
    }

    /// Shows what a file, or pasted lines, would do; writes nothing.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(
            @RestPath("course") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String pasted) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        var typed = Objects.requireNonNullElse(pasted, "");
        try {
            var text = text(file, typed);
            return Response.ok(preview(course, text, false)).build();
        } catch (LearnerList.Unreadable e) {
            return Response.status(422)
                    .entity(Templates.list(
                            course, new Done(null, null), Optional.empty(), typed, String.valueOf(e.getMessage())))
                    .build();
        }
    }

    /// Does what was looked at. Where the course has changed meanwhile there is another look instead.
    @POST
    @Path("/application")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response apply(
            @RestPath("course") UUID id,
            @RestForm @Nullable String text,
            @RestForm @Nullable String digest,
            @RestForm @Nullable Integer version) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        if (text == null || digest == null || version == null) {
            throw new Refusal(422, "There is no list to apply. Choose the file again.");
        }
        var read = new DecodedText(text, "");
        try {
            var list = LearnerList.read(text);
            return reading.apply(list, course, signedIn.id(), digest, version)
                    .map(plan -> Response.seeOther(URI.create("/teach/courses/%s/list?added=%d&changed=%d"
                            .formatted(id, plan.addedCount(), plan.changedCount()))))
                    .orElseGet(() -> Response.status(409).entity(preview(fresh(id), read, true)))
                    .build();
        } catch (LearnerList.Unreadable e) {
            throw new Refusal(422, String.valueOf(e.getMessage()));
        }
    }

    private Course fresh(UUID id) {
        courses.getEntityManager().clear();
        return courses.taughtBy(signedIn.id(), id);
    }

    private static DecodedText text(@Nullable FileUpload file, String pasted) {
        if (file == null || file.size() == 0) {
            if (pasted.isBlank()) {
                throw new LearnerList.Unreadable("Choose a file, or paste lines.");
            }
            return limited(new DecodedText(pasted, ""), pasted.length());
        }
        if (file.size() > LONGEST) {
            throw tooLong();
        }
        try {
            return limited(DecodedText.of(Files.readAllBytes(file.uploadedFile())), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecodedText limited(DecodedText text, long size) {
        if (size > LONGEST) {
            throw tooLong();
        }
        return text;
    }

    private static LearnerList.Unreadable tooLong() {
        return new LearnerList.Unreadable("A list has at most %d kB and %d learners. Split it into parts."
                .formatted(LONGEST / 1000, LearnerList.MOST_LINES));
    }

    private TemplateInstance preview(Course course, DecodedText read, boolean again) {
        var list = LearnerList.read(read.text());
        var plan = reading.plan(list, course.id(), signedIn.id());
        var readAs = read.encoding().isEmpty()
                ? "Cells are separated by %s.".formatted(list.delimiter())
                : "Read as %s, with cells separated by %s.".formatted(read.encoding(), list.delimiter());
        var preview =
                new Preview(plan, readAs, String.join(", ", list.unused()), read.text(), course.rosterVersion(), again);
        return Templates.list(course, new Done(null, null), Optional.of(preview), "", "");
    }
}
