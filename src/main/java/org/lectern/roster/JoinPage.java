package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Arrivals;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Problems;

/// Joining a course by its code: as who one is, with a new account, or as a guest.
@Path("/join/{code}")
@PermitAll
class JoinPage {

    /// @param called as the course shall call the learner
    /// @param name to sign in with
    record Form(
            @RestForm @Nullable String called,
            @RestForm @Nullable String name,
            @RestForm @Nullable String password,
            @RestForm @Nullable String zone) {

        static final Form NOTHING = new Form("", "", "", "");

        public String shownCalled() {
            return LearnerDetails.tidy(Objects.requireNonNullElse(called, ""));
        }

        public String shownName() {
            return Objects.requireNonNullElse(name, "");
        }

        String typedPassword() {
            return Objects.requireNonNullElse(password, "");
        }

        Map<String, String> problems() {
            var problem = shownCalled().isEmpty()
                    ? "Give your name, as your instructor knows you."
                    : LearnerDetails.problem("A name", shownCalled(), LearnerDetails.LONGEST_NAME);
            return problem.isEmpty() ? Map.of() : Map.of("called", problem);
        }
    }

    /// @param inIt whether who looks is in the course already
    record Offer(String code, Course course, List<Courses.Instructor> instructors, boolean inIt, boolean teaches) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance join(Offer offer, Form form, Problems problems);
    }

    private final JoinCodes codes;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final SignedIn signedIn;

    JoinPage(
            JoinCodes codes,
            Courses courses,
            Enrolments enrolments,
            Accounts accounts,
            Arrivals arrivals,
            SignedIn signedIn) {
        this.codes = codes;
        this.courses = courses;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@RestPath String code) {
        var form = signedIn.here() ? new Form(nameOfAccount(), "", "", "") : Form.NOTHING;
        return page(code, form, Problems.NONE);
    }

    private String nameOfAccount() {
        var account = accounts.get(signedIn.id());
        return account.isGuest() ? "" : account.name();
    }

    @POST
    @RolesAllowed(Role.LEARNER)
    @Transactional
    public Response join(@RestPath String code, @BeanParam Form form) {
        var course = course(code);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return again(code, form, problems);
        }
        enrolments.join(signedIn.id(), course, form.shownCalled());
        return joined(course).build();
    }

    /// Somebody new, with a name and a password.
    @POST
    @Path("/account")
    public Response joinWithAccount(@RestPath String code, @BeanParam Form form) {
        var course = course(code);
        if (signedIn.here()) {
            return here(code);
        }
        var problems = new HashMap<>(form.problems());
        if (problems.isEmpty()) {
            var outcome = arrivals.withAccount(
                    form.shownName(),
                    form.typedPassword(),
                    form.zone(),
                    account -> enrolments.join(account, course, form.shownCalled()));
            switch (outcome) {
                case Arrivals.Outcome.Here(NewCookie cookie) -> {
                    return joined(course).cookie(cookie).build();
                }
                case Arrivals.Outcome.Refused(Problems refused) -> problems.putAll(refused.byField());
            }
        }
        return again(code, form, problems);
    }

    /// Somebody new, known by this device only.
    @POST
    @Path("/guest")
    @Transactional
    public Response joinAsGuest(@RestPath String code, @BeanParam Form form) {
        var course = course(code);
        if (signedIn.here()) {
            return here(code);
        }
        var problem = form.problems().get("called");
        if (problem != null) {
            return again(code, form, Map.of("guestCalled", problem));
        }
        var cookie = arrivals.asGuest(form.zone(), account -> enrolments.join(account, course, form.shownCalled()));
        return joined(course).cookie(cookie).build();
    }

    private Course course(String code) {
        return courses.findById(codes.course(code));
    }

    private static Response here(String code) {
        return Response.seeOther(URI.create("/join/" + JoinCodes.normal(code))).build();
    }

    private static Response.ResponseBuilder joined(Course course) {
        return Response.seeOther(URI.create("/settings/courses?joined=" + course.id()));
    }

    private Response again(String code, Form form, Map<String, String> problems) {
        return Response.status(422)
                .entity(page(code, form, new Problems(problems)))
                .build();
    }

    private TemplateInstance page(String code, Form form, Problems problems) {
        var course = course(code);
        var offer = new Offer(
                JoinCodes.normal(code),
                course,
                courses.instructors(course.id()),
                signedIn.here() && isIn(signedIn.id(), course.id()),
                signedIn.here() && courses.teaches(signedIn.id(), course.id()));
        return Templates.join(offer, form, problems);
    }

    private boolean isIn(UUID learner, UUID course) {
        return enrolments
                .findByIdOptional(new Enrolment.Key(learner, course))
                .filter(Enrolment::isCurrent)
                .isPresent();
    }
}
