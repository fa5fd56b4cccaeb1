package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Problems;

/// One question set: its places in their order, and what is done with the set as a whole.
@Path("/teach/sets/{set}")
@RolesAllowed(Role.INSTRUCTOR)
class SetPage {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance set(SetSheet sheet, String title, Problems problems);
    }

    private final Instructor instructor;
    private final QuestionSets sets;
    private final SetSheets sheets;
    private final SetsInUse inUse;

    SetPage(Instructor instructor, QuestionSets sets, SetSheets sheets, SetsInUse inUse) {
        this.instructor = instructor;
        this.sets = sets;
        this.sheets = sheets;
        this.inUse = inUse;
    }

    /// @param from the first place that is shown
    /// @param removed a place that can be put back
    @GET
    public TemplateInstance show(
            @RestPath UUID set, @RestQuery @Nullable String from, @RestQuery @Nullable String removed) {
        var found = instructor.set(set);
        int first = from != null && NUMBER.matcher(from).matches() ? Integer.parseInt(from) : 1;
        return Templates.set(sheets.of(found, first, id(removed)), found.title(), Problems.NONE);
    }

    @POST
    @Path("/title")
    public Response rename(@RestPath UUID set, @RestForm @Nullable String title, @RestForm @Nullable String version) {
        var found = instructor.set(set);
        var wanted = Titles.clean(title);
        var problem = Titles.problem(wanted);
        if (!problem.isEmpty()) {
            return refused(found, wanted, "title", problem);
        }
        instructor.change(set, version, changed -> {
            changed.rename(wanted);
            return "called it “%s”".formatted(wanted);
        });
        return to(set);
    }

    /// A copy is the instructor's own, whoever else owns the set.
    @POST
    @Path("/copies")
    @Transactional
    public Response copy(@RestPath UUID set) {
        var found = instructor.set(set);
        var copy = found.copy(Titles.ofCopy(found.title()), instructor.id(), instructor.now());
        sets.persist(copy);
        return to(copy.id());
    }

    /// Keeps all that was picked for tests.
    @POST
    @Path("/reservation")
    public Response keep(@RestPath UUID set, @RestForm @Nullable String version) {
        return keep(set, version, true);
    }

    @POST
    @Path("/reservation/removal")
    public Response giveBack(@RestPath UUID set, @RestForm @Nullable String version) {
        return keep(set, version, false);
    }

    private Response keep(UUID set, @Nullable String version, boolean kept) {
        instructor.set(set);
        instructor.change(set, version, changed -> {
            changed.places().forEach(place -> place.reserve(kept));
            return kept ? "kept all picked questions for tests" : "gave all picked questions back to study";
        });
        return to(set);
    }

    /// @param sure that what rests on it may stop; asked for only where something does
    @POST
    @Path("/archiving")
    public Response archive(@RestPath UUID set, @RestForm @Nullable String version, @RestForm @Nullable String sure) {
        var found = instructor.set(set);
        var stopped = inUse.of(set).stopped();
        if (sure == null && !stopped.isEmpty()) {
            return refused(found, found.title(), "sure", stopped);
        }
        instructor.archive(set, version, true);
        return to(set);
    }

    @POST
    @Path("/archiving/removal")
    public Response bringBack(@RestPath UUID set, @RestForm @Nullable String version) {
        instructor.archive(set, version, false);
        return to(set);
    }

    private Response refused(QuestionSet set, String title, String field, String problem) {
        var page = Templates.set(sheets.of(set, 1, null), title, new Problems(Map.of(field, problem)));
        return Response.status(422).entity(page).build();
    }

    static Response to(UUID set) {
        return Response.seeOther(URI.create("/teach/sets/" + set)).build();
    }

    /// To the part of the set in which a place stands.
    static Response to(UUID set, int place) {
        int from = (place - 1) / SetSheets.PAGE * SetSheets.PAGE + 1;
        var address = "/teach/sets/%s%s#place-%d".formatted(set, from > 1 ? "?from=" + from : "", place);
        return Response.seeOther(URI.create(address)).build();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
