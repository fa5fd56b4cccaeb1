package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.TextRights;
import org.lectern.web.Paging;

/// What learners reported, for instructors: each beside its question, to be answered. Who reported is not shown.
@Path("/teach/reports")
@RolesAllowed(Role.INSTRUCTOR)
class ReportInboxPage {

    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance reports(List<ReportLine> reports, boolean answered, String first, String next);

        static native TemplateInstance reportAnswer(ReportLine report, String typed, String problem);
    }

    private final Reports reports;
    private final StudyQuestions questions;
    private final TextRights rights;
    private final Accounts accounts;
    private final SignedIn instructor;

    ReportInboxPage(
            Reports reports, StudyQuestions questions, TextRights rights, Accounts accounts, SignedIn instructor) {
        this.reports = reports;
        this.questions = questions;
        this.rights = rights;
        this.accounts = accounts;
        this.instructor = instructor;
    }

    /// @param answered where given, those that have an answer
    @GET
    public TemplateInstance list(@RestQuery @Nullable String answered, @RestQuery @Nullable String cursor)
            throws SQLException {
        boolean done = answered != null;
        var after = place(Paging.of(null, cursor, 2));
        var found = done ? reports.answered(after, PAGE + 1) : reports.open(after, PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        var here = done ? "/teach/reports?answered=true&" : "/teach/reports?";
        var next = found.size() > PAGE ? here + "cursor=" + cursor(page.getLast(), done) : "";
        return Templates.reports(lines(page), done, after == null ? "" : here, next);
    }

    @GET
    @Path("/{report}")
    public TemplateInstance show(@RestPath String report) throws SQLException {
        var line = line(report);
        return Templates.reportAnswer(line, line.answer(), "");
    }

    @POST
    @Path("/{report}")
    public Response answer(@RestPath String report, @RestForm @Nullable String answer) throws SQLException {
        var line = line(report);
        var typed = answer == null ? "" : answer.strip();
        if (typed.isEmpty() || typed.length() > Report.LONGEST) {
            var problem = typed.isEmpty()
                    ? "Say what you did, or why it stays as it is."
                    : "At most 2,000 characters; these are %,d.".formatted(typed.length());
            return Response.status(422)
                    .entity(Templates.reportAnswer(line, typed, problem))
                    .build();
        }
        reports.answer(id(report), typed, instructor.id());
        return Response.seeOther(URI.create("/teach/reports")).build();
    }

    private ReportLine line(String report) throws SQLException {
        var found = reports.find(id(report)).orElseThrow(NotFoundException::new);
        return lines(List.of(found)).getFirst();
    }

    private List<ReportLine> lines(List<Report> found) {
        return ReportLine.of(
                found,
                questions,
                asked -> rights.closedTo(instructor.id(), asked),
                accounts.get(instructor.id()).zone());
    }

    private static UUID id(String report) {
        try {
            return UUID.fromString(report);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private static String cursor(Report last, boolean answered) {
        var at = answered && last.answeredAt() != null ? last.answeredAt() : last.madeAt();
        return Paging.cursor(at.toString(), last.id().toString());
    }

    private static Reports.@Nullable Place place(Paging paging) {
        try {
            return paging.isFirst()
                    ? null
                    : new Reports.Place(
                            Instant.parse(paging.after().get(0)),
                            UUID.fromString(paging.after().get(1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Paging.badCursor();
        }
    }
}
