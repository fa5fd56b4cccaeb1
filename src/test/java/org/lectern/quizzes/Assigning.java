package org.lectern.quizzes;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;

/// A course that was given a set, for tests: its instructor, one learner, and the assignment.
public record Assigning(Teaching teaching, Library library, UUID set, UUID assignment, Person learner) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A quiz without dates, of three questions.
    public static Assigning aQuiz() {
        return given(AssignmentKind.QUIZ, _ -> {});
    }

    public static Assigning toStudy() {
        return given(AssignmentKind.STUDY, _ -> {});
    }

    /// Gives a course these questions to study.
    public static void toStudy(Teaching teaching, String... questions) {
        var set = Desk.setOf(teaching.instructor(), questions);
        var assignment = new Assignment(AssignmentKind.STUDY, set, "To study", BERLIN, now());
        assignment.giveTo(List.of(teaching.course()));
        QuarkusTransaction.requiringNew()
                .run(() -> bean(AssignmentEditing.class)
                        .give(assignment, teaching.instructor().id()));
    }

    static Assigning given(AssignmentKind kind, Consumer<Assignment> change) {
        var teaching = Teaching.aCourse();
        var library = Library.open();
        var assignment = given(kind, teaching, library, change);
        return new Assigning(teaching, library, assignment.set(), assignment.id(), teaching.joinedBy(People.learner()));
    }

    private static Assignment given(
            AssignmentKind kind, Teaching teaching, Library library, Consumer<Assignment> change) {
        var set = Desk.setOf(
                teaching.instructor(),
                library.question("opened"),
                library.question("years"),
                library.question("thanked"));
        var assignment = new Assignment(kind, set, "Harbour", BERLIN, now());
        assignment.giveTo(List.of(teaching.course()));
        change.accept(assignment);
        QuarkusTransaction.requiringNew()
                .run(() -> bean(AssignmentEditing.class)
                        .give(assignment, teaching.instructor().id()));
        return assignment;
    }

    static Instant now() {
        return bean(Clock.class).instant();
    }

    /// Opens a day ago, is due then.
    static Schedule due(Instant due) {
        return new Schedule(now().minusSeconds(86_400), due, null, 0);
    }

    Desk desk() {
        return new Desk(teaching.instructor());
    }

    public String path() {
        return "/teach/assignments/" + assignment;
    }

    /// Sends the form of the settings with what it shows now, and these fields changed.
    Response change(Desk desk, String... fields) {
        return submit(desk, path() + "/settings", fields);
    }

    /// Sends the form of a page, with these fields changed; of a name that comes twice the last counts.
    static Response submit(Desk desk, String page, String... changed) {
        var form = desk.page(page).select("main form").stream()
                .filter(found -> found.selectFirst("input[name=title], input[name=reason]") != null)
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<String>();
        for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
            if (!contains(changed, field.key())) {
                all.add(field.key());
                all.add(field.value());
            }
        }
        for (int i = 0; i < changed.length; i += 2) {
            if (!changed[i + 1].equals("-")) {
                all.add(changed[i]);
                all.add(changed[i + 1]);
            }
        }
        return desk.post(form.attr("action"), all.toArray(String[]::new));
    }

    private static boolean contains(String[] changed, String name) {
        for (int i = 0; i < changed.length; i += 2) {
            if (changed[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
