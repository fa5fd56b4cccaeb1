package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// Weekends, holidays, and other days on which a learner studies less.
@Path("/settings/days")
@RolesAllowed(Role.LEARNER)
class DaysPage {

    /// A date that was set apart.
    public record Apart(String date, String words, String load) {}

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance days(
                WeekForm week, DateForm form, List<Apart> dates, List<Option> loads, boolean saved, Problems problems);
    }

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private static final List<Option> LOADS =
            List.of(new Option("full", "As usual"), new Option("half", "Half"), new Option("none", "Nothing"));

    private static final int FAR = 3 * 365;

    private final Accounts accounts;
    private final DaysOff daysOff;
    private final SignedIn learner;
    private final Clock clock;

    DaysPage(Accounts accounts, DaysOff daysOff, SignedIn learner, Clock clock) {
        this.accounts = accounts;
        this.daysOff = daysOff;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) throws SQLException {
        return page(null, DateForm.EMPTY, saved, Problems.NONE);
    }

    @POST
    @Transactional
    public Response save(@BeanParam WeekForm form) throws SQLException {
        var problem = form.problem();
        if (!problem.isEmpty()) {
            return again(form, DateForm.EMPTY, new Problems(Map.of("week", problem)));
        }
        account().divideTheWeek(form.week().letters());
        return to("/settings/days?saved=true");
    }

    @POST
    @Path("/dates")
    public Response setApart(@BeanParam DateForm form) throws SQLException {
        var problems = form.problems(today());
        if (!problems.none()) {
            return again(null, form, problems);
        }
        daysOff.set(learner.id(), form.day(), form.chosen());
        return to("/settings/days?saved=true#dates");
    }

    @POST
    @Path("/dates/removal")
    public Response forget(@RestForm @Nullable String date) throws SQLException {
        var day = DateForm.day(date);
        if (day != null) {
            daysOff.forget(learner.id(), day);
        }
        return to("/settings/days?saved=true#dates");
    }

    /// Makes today a day for studying, whatever was set, and begins.
    @POST
    @Path("/today")
    public Response studyAllTheSame() throws SQLException {
        daysOff.set(learner.id(), today(), Load.FULL);
        return to("/study");
    }

    private Account account() {
        return accounts.get(learner.id());
    }

    private int today() {
        return Learner.days(account()).dayOf(clock.instant());
    }

    private Response again(@Nullable WeekForm week, DateForm form, Problems problems) throws SQLException {
        return Response.status(422).entity(page(week, form, false, problems)).build();
    }

    /// @param typed null for what holds
    private TemplateInstance page(@Nullable WeekForm typed, DateForm form, boolean saved, Problems problems)
            throws SQLException {
        var week = typed == null ? WeekForm.of(Week.of(account().week())) : typed;
        var apart = daysOff.between(account(), today(), today() + FAR).dates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(date -> apart(date.getKey(), date.getValue()))
                .toList();
        return Templates.days(week, form, apart, LOADS, saved, problems);
    }

    private static Apart apart(int day, Load load) {
        var date = LocalDate.ofEpochDay(day);
        return new Apart(date.toString(), DATE.format(date), label(load));
    }

    private static String label(Load load) {
        return LOADS.stream()
                .filter(option -> option.value().equals(Words.of(load)))
                .findFirst()
                .orElseThrow()
                .label()
                .toLowerCase(Locale.ROOT);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
