package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.QuestionType;
import org.lectern.bank.Workshop;
import org.lectern.draft.Brought;
import org.lectern.forecast.Foretelling;
import org.lectern.forecast.Preparing;
import org.lectern.progress.Library;
import org.lectern.progress.OwnCardTest;
import org.lectern.quizzes.Assigning;
import org.lectern.quizzes.Desk;
import org.lectern.quizzes.Sitting;
import org.lectern.results.SatQuiz;
import org.lectern.roster.Teaching;
import org.lectern.study.ReportsTest;

/// Every page, in the sizes and themes of a phone and a desk. A new page fails here until it has its visit.
@QuarkusTest
class AccessibilityTest extends Browser {

    /// The width of 1280 px at 400 % (WCAG 1.4.10).
    private static final Screen NARROWEST = new Screen(320, 640, true, false);

    /// A route as it is written, an address of it, and for whom it is; nobody is signed in where that is empty.
    private record Visit(String route, String path, Optional<Person> person) {}

    private final List<Visit> visits = new ArrayList<>();
    private final List<String> barriers = Collections.synchronizedList(new ArrayList<>());

    private void planVisits() {
        var learner = People.learner();
        var library = Library.inUseBy(learner);
        planAll(Optional.empty(), "/", "/sign-in", "/help");
        plan(Optional.empty(), "/welcome/{secret}", invitation("newcomer " + learner.id()));
        planAll(Optional.of(People.learner()), "/");
        planAll(Optional.of(learner), "/", "/read", "/cards", "/progress", "/study", "/reports");
        plan(Optional.of(learner), "/reports/{question}", "/reports/" + library.question("opened"));
        var report = ReportsTest.report(learner);
        planAll(Optional.of(People.instructor()), "/teach/reports");
        plan(Optional.of(People.instructor()), "/teach/reports/{report}", "/teach/reports/" + report);
        plan(Optional.of(learner), "/read/{text}", "/read/%s?paragraph=2".formatted(library.text()));
        plan(Optional.of(learner), "/read/{text}", "/read/%s?find=1934&at=1".formatted(library.text()));
        plan(Optional.of(People.instructor()), "/read/{text}", "/read/%s?paragraph=4".formatted(library.text()));
        plan(
                Optional.of(learner),
                "/read/{text}",
                "/read/" + Library.withoutTheText().text());
        plan(Optional.of(learner), "/cards/{question}", "/cards/" + library.question("opened"));
        plan(
                Optional.of(learner),
                "/cards/new",
                "/cards/new?source=%s&paragraph=3&from=nobody%%20ever&to=thanked%%20her".formatted(library.text()));
        plan(Optional.of(learner), "/cards/{question}/own", "/cards/" + OwnCardTest.made(learner, library) + "/own");
        plan(Optional.of(learner), "/progress", "/progress?weeks=53");
        planAll(
                Optional.of(learner),
                "/sign-out",
                "/settings",
                "/settings/account",
                "/settings/memory",
                "/settings/memory/due-dates",
                "/progress/model",
                "/progress/forecasts",
                "/settings/calendar",
                "/settings/devices",
                "/settings/schedule",
                "/settings/days",
                "/settings/vacation",
                "/settings/seen-by",
                "/settings/tokens");
        var vacation = AuthorisationMatrixTest.vacation(learner);
        plan(Optional.of(learner), "/settings/vacation/{vacation}", "/settings/vacation/" + vacation);
        var far = LocalDate.now().plusDays(60);
        plan(
                Optional.of(learner),
                "/settings/vacation",
                "/settings/vacation?first=%s&last=%s".formatted(far, far.plusDays(7)));
        planAll(Optional.of(learner), "/plan", "/plan/new");
        plan(Optional.of(learner), "/plan/{plan}", Preparing.planOf(learner));
        plan(Optional.of(learner), "/read/{text}", "/read/%s?ahead=exam&follows=plan".formatted(library.text()));
        planAll(Optional.of(learner), "/plan");
        planSets(library);
        planBanks();
        var administrator = Optional.of(People.administrator());
        planAll(administrator, "/admin/users", "/admin/texts");
        plan(administrator, "/admin/users/{user}", "/admin/users/" + learner.id());
        planCourses();
        planAssignments();
        planQuizzes();
    }

    private void planAssignments() {
        planAll(Optional.of(People.instructor()), "/teach/assignments", "/teach/assignments/new");
        planAll(Optional.of(People.learner()), "/assignments");
        for (var given : List.of(Assigning.aQuiz(), Assigning.toStudy())) {
            var instructor = Optional.of(given.teaching().instructor());
            plan(instructor, "/teach/assignments/{assignment}", given.path());
            plan(instructor, "/teach/assignments/{assignment}/settings", given.path() + "/settings");
            plan(Optional.of(given.learner()), "/assignments/{assignment}", "/assignments/" + given.assignment());
        }
        var studied = Assigning.toStudy();
        var instructor = Optional.of(studied.teaching().instructor());
        planAll(instructor, "/teach/assignments");
        plan(instructor, "/teach/assignments/new", "/teach/assignments/new?set=" + studied.set());
        plan(instructor, "/teach/assignments/{assignment}/progress", studied.path() + "/progress");
        var extensions = studied.path() + "/extensions";
        plan(instructor, "/teach/assignments/{assignment}/extensions", extensions);
        plan(
                instructor,
                "/teach/assignments/{assignment}/extensions/{learner}",
                extensions + "/" + studied.learner().id());
        planAll(Optional.of(studied.learner()), "/", "/assignments");
    }

    private void planCourses() {
        planAll(Optional.of(People.instructor()), "/teach");
        var teaching = Teaching.aCourse();
        var instructor = Optional.of(teaching.instructor());
        planAll(instructor, "/teach", "/teach/attention");
        var empty = Teaching.aCourse();
        planCourse(Optional.of(empty.instructor()), empty, "");
        var learner = teaching.joinedBy(People.learnerWithPassword());
        teaching.remove(teaching.joinedBy(People.learner()));
        teaching.apply("name,username,section\nAnna Schmidt,axe-%s,8b\n".formatted(learner.id()));
        var code = teaching.code();
        plan(Optional.empty(), "/join/{code}", "/join/" + code);
        plan(Optional.of(learner), "/join/{code}", "/join/" + code);
        planAll(Optional.empty(), "/join");
        planAll(Optional.of(learner), "/settings/courses");
        for (var place : List.of("", "/settings", "/bounds", "/calendar", "/list", "/slips")) {
            planCourse(instructor, teaching, place);
        }
        teaching.printsSlips();
        plan(instructor, "/teach/courses/{course}/slips", teaching.path() + "/slips?made=true");
        plan(instructor, "/teach/courses/{course}/learners/{learner}", teaching.path(learner));
        planResults(instructor, teaching, learner);
        plan(
                instructor,
                "/teach/courses/{course}/learners/{learner}/merging",
                teaching.path(learner) + "/merging?other="
                        + teaching.instructor().id());
    }

    private void planResults(Optional<Person> instructor, Teaching teaching, Person learner) {
        var quiz = SatQuiz.sample(teaching, learner, teaching.joinedBy(People.learner()));
        plan(
                instructor,
                "/teach/assignments/{assignment}/paper",
                "/teach/assignments/%s/paper?order=B".formatted(quiz.id()));
        var route = "/teach/results/{assignment}";
        for (var part : List.of("", "/passages", "/questions", "/learners", "/typed", "/regrade")) {
            plan(instructor, route + part, quiz.path() + part);
        }
        plan(instructor, route + "/learners/{learner}/attempts/{number}", quiz.path(learner, 1));
        plan(instructor, route + "/typed/{question}", quiz.path() + "/typed/" + quiz.question() + "?answer=1912");
        plan(instructor, route + "/discussion/{question}", quiz.path() + "/discussion/" + quiz.question());
        plan(instructor, "/teach/regrades/{question}", "/teach/regrades/" + quiz.question());
        planCourse(instructor, teaching, "/grades");
        planCourse(instructor, teaching, "/forecasts");
        planForecasts();
    }

    private void planForecasts() {
        var told = Foretelling.ofAQuiz(50);
        var learners = Stream.generate(told::told).limit(5).toList();
        learners.forEach(learner -> told.sits(learner, 40));
        plan(Optional.of(learners.getFirst()), "/progress/forecasts", "/progress/forecasts");
        planCourse(Optional.of(told.teaching().instructor()), told.teaching(), "/forecasts");
    }

    private void planCourse(Optional<Person> instructor, Teaching teaching, String place) {
        plan(instructor, "/teach/courses/{course}" + place, teaching.path() + place);
    }

    private void planBanks() {
        var shop = Workshop.forABrowser().withAnImage();
        var instructor = Optional.of(shop.instructor());
        var bank = "/teach/banks/" + shop.bank();
        var question = "/teach/questions/" + shop.question();
        planAll(instructor, "/teach/banks");
        plan(instructor, "/teach/banks/{bank}", bank);
        plan(instructor, "/teach/banks/{bank}/images", bank + "/images");
        plan(instructor, "/teach/banks/{bank}/coverage", bank + "/coverage");
        plan(Optional.of(People.administrator()), "/teach/banks/{bank}/owners", bank + "/owners");
        plan(instructor, "/teach/banks/{bank}/questions/new", bank + "/questions/new");
        for (var type : QuestionType.values()) {
            plan(
                    instructor,
                    "/teach/banks/{bank}/questions/new",
                    "%s/questions/new?type=%s&source=%s".formatted(bank, type.slug(), shop.text()));
        }
        plan(instructor, "/teach/questions/{question}", question);
        plan(instructor, "/teach/questions/{question}/versions", question + "/versions");
        plan(instructor, "/teach/questions/{question}/preview", question + "/preview");
        planDrafts();
    }

    private void planDrafts() {
        var brought = Brought.byAnInstructor();
        var instructor = Optional.of(brought.instructor());
        var route = "/teach/texts/import/{import}";
        var draft = brought.draft();
        brought.accept(draft);
        planAll(instructor, "/teach/texts/import");
        plan(instructor, route, brought.path());
        plan(instructor, route + "/passages", brought.path() + "/passages");
        plan(instructor, route + "/drafts", brought.path() + "/drafts");
        plan(instructor, route + "/drafts/{number}", draft);
        plan(instructor, "/teach/banks/{bank}/questions/begun/{key}", brought.begun());
        plan(instructor, "/read/{text}", brought.reader());
    }

    private void planQuizzes() {
        var quiz =
                Sitting.of(Sitting.ALL).with("time_limit_s = 1800, shows_rightness = 'at-once', shows_key = 'at-once'");
        var learner = quiz.learner();
        var running = quiz.start(learner);
        quiz.answer(running, 1, Sitting.wrong(Sitting.CHOICE));
        learner.browser().formParam("act", "check:1").post("/quiz/" + running.id() + "/answers");
        plan(Optional.of(learner), "/quiz/{attempt}", "/quiz/" + running.id());
        plan(Optional.of(learner), "/quiz/{attempt}/end", "/quiz/" + running.id() + "/end");
        var finished = quiz.learner();
        var inHerWords = quiz.start(finished);
        quiz.answer(inHerWords, Sitting.ALL.size(), Sitting.right(Sitting.BASIC));
        var review = quiz.submit(inHerWords);
        plan(Optional.of(finished), "/quiz/{attempt}", "/quiz/" + review.id());
        var instructor = Optional.of(quiz.teaching().instructor());
        plan(instructor, "/teach/sets/{set}", "/teach/sets/" + quiz.set());
        plan(instructor, "/teach/results/{assignment}", "/teach/results/" + quiz.assignment());
    }

    private void planSets(Library library) {
        var instructor = People.instructor();
        var set = "/teach/sets/"
                + Desk.setOf(
                        instructor, library.question("opened"), library.question("thanked"), library.question("years"));
        planAll(Optional.of(instructor), "/teach/sets");
        plan(Optional.of(instructor), "/teach/sets/{set}", set);
        plan(Optional.of(instructor), "/teach/sets/{set}/owners", set + "/owners");
        plan(Optional.of(instructor), "/teach/sets/{set}/search", set + "/search?text=" + library.text());
        plan(Optional.of(instructor), "/teach/sets/{set}/preview", set + "/preview");
        plan(Optional.of(instructor), "/teach/sets/{set}/paper", set + "/paper");
        plan(Optional.of(instructor), "/teach/sets/{set}/cards", set + "/cards");
        plan(
                Optional.of(instructor),
                "/teach/sets/{set}/preview/{question}",
                set + "/preview/" + library.question("years"));
        plan(
                Optional.of(instructor),
                "/teach/sets/{set}/places/{place}",
                Desk.pathOfPlace(instructor, library.question("opened")));
    }

    private void planAll(Optional<Person> person, String... routes) {
        Stream.of(routes).forEach(route -> visits.add(new Visit(route, route, person)));
    }

    private void plan(Optional<Person> person, String route, String path) {
        visits.add(new Visit(route, path, person));
    }

    @Test
    void findsNoBarrierOnAnyPage() {
        planVisits();
        visitsEveryPage();
        int half = visits.size() / 2;
        var beside = beside(() -> lookAt(visits.subList(half, visits.size())));
        lookAt(visits.subList(0, half));
        beside.join();
        // The only page that looks different to a finger.
        visitAll(
                visits.stream().filter(visit -> visit.route.equals("/study")).toList(),
                NARROWEST,
                (route, page) -> overflow(page)
                        .ifPresent(width -> barriers.add("%s is %d px wide by touch".formatted(route, width))));
        assertThat(barriers).isEmpty();
    }

    private void lookAt(List<Visit> part) {
        visitAll(part, Screen.DESK, (route, page) -> {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    page.setViewportSize(screen.width(), screen.height());
                    barriers(page, theme)
                            .forEach(barrier ->
                                    barriers.add("%s, %s, %d px: %s".formatted(route, theme, screen.width(), barrier)));
                }
            }
            page.setViewportSize(NARROWEST.width(), NARROWEST.height());
            overflow(page).ifPresent(width -> barriers.add("%s is %d px wide".formatted(route, width)));
        });
    }

    private void visitsEveryPage() {
        var pages = Routes.all().stream()
                .filter(route -> route.startsWith("GET /"))
                .map(route -> route.substring("GET ".length()))
                .filter(path ->
                        Stream.of("/api/", "/a/", "/images/", "/calendar/").noneMatch(path::startsWith))
                .filter(path -> !path.endsWith(".csv"))
                .toList();
        assertThat(visits).extracting(Visit::route).containsAll(pages).isSubsetOf(pages);
    }

    /// How wide the page is, where it does not fit the narrowest screen without scrolling sideways.
    private static Optional<Integer> overflow(Page page) {
        var width = (Integer) page.evaluate("document.scrollingElement.scrollWidth");
        return Optional.of(width).filter(found -> found > NARROWEST.width());
    }

    private void visitAll(List<Visit> part, Screen screen, BiConsumer<String, Page> look) {
        Map<Optional<Person>, Page> devices = new HashMap<>();
        part.forEach(visit -> {
            var page = devices.computeIfAbsent(
                    visit.person,
                    person -> person.map(who -> device(screen, who)).orElseGet(() -> device(screen)));
            assertThat(page.navigate(visit.path).status()).as(visit.path).isEqualTo(200);
            assertThat(page.url()).as("Nobody was sent elsewhere").endsWith(visit.path);
            assertThat(page.locator("[href*='{'], [action*='{']").count())
                    .as("Addresses of %s that nobody filled in", visit.path)
                    .isZero();
            look.accept(visit.path, page);
        });
    }
}
