package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// Where a learner says what is wrong with a question, and reads what was answered.
@Path("/reports")
@RolesAllowed(Role.LEARNER)
class ReportPage {

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownReports(List<ReportLine> reports, boolean sent);

        static native TemplateInstance report(
                String question, int version, SafeHtml stem, List<Option> abouts, Typed typed, Problems problems);
    }

    record Typed(
            @RestForm @Nullable String about,
            @RestForm @Nullable String words,
            @RestForm @Nullable Integer version) {

        static final Typed NOTHING = new Typed(null, null, null);

        public String shownAbout() {
            return about == null ? "" : about;
        }

        public String shownWords() {
            return words == null ? "" : words.strip();
        }

        private Problems problems() {
            var problems = new HashMap<String, String>();
            if (Report.About.of(about).isEmpty()) {
                problems.put("about", "Choose one of these.");
            }
            if (shownWords().isEmpty()) {
                problems.put("words", "Say in a sentence what is wrong.");
            } else if (shownWords().length() > Report.LONGEST) {
                problems.put(
                        "words",
                        "At most 2,000 characters; these are %,d."
                                .formatted(shownWords().length()));
            }
            return new Problems(Map.copyOf(problems));
        }
    }

    private final Reports reports;
    private final StudyQuestions questions;
    private final Accounts accounts;
    private final SignedIn learner;

    ReportPage(Reports reports, StudyQuestions questions, Accounts accounts, SignedIn learner) {
        this.reports = reports;
        this.questions = questions;
        this.accounts = accounts;
        this.learner = learner;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String sent) throws SQLException {
        var zone = accounts.get(learner.id()).zone();
        return Templates.ownReports(
                ReportLine.of(reports.seenBy(learner.id()), questions, _ -> Set.of(), zone), sent != null);
    }

    /// @param version of the question, as it was seen; without it the current one
    @GET
    @Path("/{question}")
    public TemplateInstance form(@RestPath String question, @RestQuery @Nullable Integer version) {
        return page(asked(question, version), Typed.NOTHING, Problems.NONE);
    }

    @POST
    @Path("/{question}")
    public Response report(@RestPath String question, @BeanParam Typed typed) throws SQLException {
        var asked = asked(question, typed.version());
        var problems = typed.problems();
        if (problems.none()) {
            var about = Report.About.of(typed.about()).orElseThrow();
            if (reports.add(learner.id(), asked.id(), asked.version(), about, typed.shownWords())) {
                return Response.seeOther(URI.create("/reports?sent=true")).build();
            }
            problems = new Problems(Map.of(
                    "words",
                    "%d reports of yours wait for an answer. Wait until some have one.".formatted(Reports.MOST_OPEN)));
        }
        return Response.status(422).entity(page(asked, typed, problems)).build();
    }

    private static TemplateInstance page(StudyQuestion asked, Typed typed, Problems problems) {
        return Templates.report(asked.id(), asked.version(), asked.stemHtml(), Report.About.options(), typed, problems);
    }

    private StudyQuestion asked(String question, @Nullable Integer version) {
        if (!Slug.isOne(question) || !questions.mayMeet(question, learner.id())) {
            throw new NotFoundException();
        }
        var wanted = version != null
                ? version
                : questions.currentVersions(List.of(question)).get(question);
        if (wanted == null) {
            throw new NotFoundException();
        }
        return questions.version(question, wanted).orElseThrow(NotFoundException::new);
    }
}
