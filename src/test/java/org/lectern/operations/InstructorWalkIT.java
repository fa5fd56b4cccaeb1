package org.lectern.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.Browser;

/// From an empty server to the marks as a file: an instructor and three learners, each in a browser of her own. Only
/// the addresses of invitations and slips are typed; the rest is reached by what stands on the pages.
class InstructorWalkIT extends Browser {

    private static final int MOST_LOADS = 60;
    private static final String COURSE = "History 10b";
    private static final String SET = "Terms of the Red Book";
    private static final String QUIZ = "Terms and dates";
    private static final List<String> PICKS =
            List.of("rb-bonapartism-term", "rb-stakhanovist-meaning", "rb-napoleon-and-feudalism");
    private static final String RIGHT = "the aristocracy of the workers";
    private static final String WRONG = "the workers in opposition";
    private static final String VARIANT = "Bonapartist rule";
    private static final String REPORTED = "The Stakhanovist is called the workers’ aristocracy there.";
    private static final String ANSWERED = "You are right: the key was wrong, and your mark has been raised.";

    @TempDir
    Path temporary;

    private ServerProcess server;
    private Walker instructor;

    @BeforeEach
    void start() throws Exception {
        var texts = MistakenBank.texts();
        assumeTrue(texts.isPresent(), "The walk needs the texts: set LECTERN_TEXTS to a folder with them.");
        var bank = MistakenBank.in(temporary, texts.get(), RIGHT, WRONG);
        server = ServerProcess.serve(
                DataFolders.withPrograms(temporary.resolve("data")),
                List.of("-Dlectern.bank=" + bank),
                "--texts",
                texts.get().toString());
        visit(URI.create(server.address()));
        instructor = invited();
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void leadsFromAnEmptyServerToTheMarks() throws IOException {
        makeTheCourse();
        applyTheList();
        makeSlips();
        var plain = learner("Björn Conrad", Walker.clicking(device(Screen.DESK)));
        var phone = learner("Anna Adler", Walker.touching(device(Screen.PHONE)));
        var cutOff = learner("Zoë Deniz", Walker.clicking(device(Screen.DESK)));
        makeTheSet();
        assign();
        tryIt();
        plain.take(QUIZ, VARIANT, RIGHT);
        phone.take(QUIZ, "bonapartism", WRONG);
        cutOff.isCutOff(QUIZ, "Bonapartism", RIGHT);
        cutOff.on(Walker.clicking(device(Screen.DESK))).goOn(QUIZ, "Bonapartism", RIGHT);
        plain.report("Stakhanovist", REPORTED);
        var before = seeTheResults();
        acceptTheVariant();
        mendTheKey();
        answerTheReport();
        assertThat(marks()).containsEntry("Björn Conrad", before.add(BigDecimal.TWO));
        assertThat(instructor.loads()).isLessThanOrEqualTo(MOST_LOADS);
        plain.device().goTo("Today").follow("Your report was answered");
        assertThat(plain.device().main()).containsText(ANSWERED);
        System.out.printf(
                "Page loads of the instructor: %d; of learners: %d, %d and more%n",
                instructor.loads(), plain.device().loads(), phone.device().loads());
    }

    /// The administrator's only act.
    private Walker invited() throws IOException {
        var administrator = Walker.clicking(device(Screen.DESK));
        var first = Pattern.compile("To make the administrator, open (\\S+)").matcher(server.output());
        assertThat(first.find()).isTrue();
        administrator.open(first.group(1)).fill("Name", "root").fill("Password", QuizTaker.PASSWORD);
        administrator.press("Begin").goTo("Settings").follow("Users");
        administrator.main().locator("#name").fill("maria");
        administrator.choose("Role", "Instructor").press("Add, and show a one-time link");
        var link = administrator.main().locator("code").innerText();
        var walker = Walker.clicking(device(Screen.DESK));
        return walker.open(link).fill("Password", QuizTaker.PASSWORD).press("Begin");
    }

    private void makeTheCourse() {
        instructor.goTo("Teach");
        assertThat(instructor.main()).containsText("You teach no course yet");
        instructor.fill("Name", COURSE);
        instructor.main().locator("#zone").selectOption("Europe/Berlin");
        instructor.press("Create the course");
    }

    private void applyTheList() {
        instructor.follow("Add a list");
        var saved = ClassList.csv().getBytes(Charset.forName("windows-1252"));
        instructor.main().getByLabel("File").setInputFiles(new FilePayload("10b.csv", "text/csv", saved));
        instructor.press("Show what it would do");
        assertThat(instructor.main().locator("#summary")).hasText("28 new, 0 changed, 0 unchanged, 2 wrong.");
        assertThat(instructor.main().locator("#wrong li")).containsText(new String[] {
            "Line " + ClassList.WITHOUT_A_NAME, "Line %d, Tom Wolf".formatted(ClassList.WITH_A_WORD_FOR_A_NUMBER)
        });
        instructor.press("Apply without the wrong lines");
        assertThat(instructor.main()).containsText("28 added, 0 changed.");
    }

    private void makeSlips() {
        instructor.follow("To the slips to sign in with").press("Make the slips");
        assertThat(instructor.main().locator(".slip")).hasCount(28);
    }

    /// Who comes with the slip that the instructor's page shows now.
    private QuizTaker learner(String name, Walker device) {
        var slip = instructor.main().locator(".slip", new Locator.LocatorOptions().setHasText(name));
        device.open(slip.locator("code").innerText())
                .fill("Password", QuizTaker.PASSWORD)
                .press("Begin");
        return new QuizTaker(slip.locator("strong").nth(1).innerText(), device);
    }

    private void makeTheSet() {
        instructor.goTo("Teach").follow("Question sets").fill("Title", SET).press("Make the set");
        instructor.follow("Add questions");
        search("terms", "", "");
        PICKS.forEach(pick -> instructor.touch(instructor.main().locator("#pick-" + pick)));
        instructor.press("Add those chosen");
        assertThat(instructor.main()).containsText("3 questions were added.");
        search("dates", "date", "1");
        instructor.fill("How many", "2").press("Add the draw");
        assertThat(instructor.main().locator("#sum")).containsText("5 questions, 5 points in all.");
    }

    private void search(String tag, String type, String difficulty) {
        instructor.main().locator("#text").selectOption("red-book");
        instructor.main().locator("#tag").selectOption(tag);
        instructor.main().locator("#type").selectOption(type);
        instructor.main().locator("#difficulty").selectOption(difficulty);
        instructor.press("Search");
    }

    private void assign() {
        instructor.follow("Assign").fill("Title", QUIZ).check(COURSE);
        instructor.fill("Number of attempts", "1").fill("Time for an attempt, in minutes", "30");
        instructor.check("Everything when they submit").press("Give it");
        assertThat(instructor.main().locator("#rules")).containsText("30 minutes");
    }

    private void tryIt() {
        instructor.press("Try as a learner");
        assertThat(instructor.main()).containsText("This is a trial");
        instructor.press("Look over and submit").press("Submit all the same");
        assertThat(instructor.main()).containsText("This was a trial: it counts nowhere.");
        instructor.follow("About this quiz");
    }

    /// @return the mark of the one whose typed answer and whose right option did not count
    private BigDecimal seeTheResults() {
        instructor.follow("Results");
        assertThat(instructor.main().locator("#count")).hasText("3 of 28 submitted, 0 running, 25 not begun.");
        instructor.follow("By question");
        assertThat(instructor.main().locator("#items > li")).not().hasCount(0);
        instructor.follow("By learner");
        var row = instructor.main().locator("#grid tbody tr", new Locator.LocatorOptions().setHasText("Björn Conrad"));
        return new BigDecimal(row.locator("td").first().innerText().replace(" of 5", ""));
    }

    private void acceptTheVariant() {
        instructor.follow("Typed answers").follow("Accept “%s”".formatted(VARIANT));
        assertThat(instructor.main().locator("#plan")).containsText("1 mark up, 0 marks down");
        assertThat(instructor.main().locator("#changes tbody tr")).containsText(new String[] {"Björn Conrad"});
        instructor.press("Accept it and change these marks");
        assertThat(instructor.main().locator("#typed")).containsText("“bonapartist rule” accepted in this quiz");
    }

    /// From the report to the question, and from there to the marks.
    private void mendTheKey() {
        openTheReport();
        assertThat(instructor.main()).containsText(REPORTED);
        instructor.follow("mend it");
        var wrong = instructor.main().locator("input[name^=wrong][value='%s']".formatted(RIGHT));
        wrong.fill(WRONG);
        instructor
                .fill("Right option", RIGHT)
                .fill("Why", "A learner reported it.")
                .press("Save");
        assertThat(instructor.main()).containsText("Saved. This is version 2.");
        instructor.follow("Marks of quizzes that asked it").follow(QUIZ);
        assertThat(instructor.main().locator("#plan")).containsText("2 marks up, 1 mark down");
        assertThat(instructor.main().locator("#changes tbody tr"))
                .containsText(new String[] {"Anna Adler", "Björn Conrad", "Zoë Deniz"});
        instructor.press("Mark anew");
    }

    private void answerTheReport() {
        openTheReport();
        instructor.fill("Answer", ANSWERED).press("Answer");
        assertThat(instructor.main()).containsText("No report waits for an answer.");
    }

    private void openTheReport() {
        instructor.goTo("Teach").follow("Reports");
        instructor.leave(instructor.main().locator(".rows a").first());
    }

    /// The marks of the course, from the file.
    private Map<String, BigDecimal> marks() throws IOException {
        instructor.goTo("Teach").follow(COURSE).follow("Marks");
        var lines = Files.readAllLines(
                instructor.download("The marks as a CSV file").path());
        assertThat(lines).hasSize(1 + 28);
        assertThat(lines.getFirst()).endsWith("name,username,external id,section," + QUIZ);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[4].isEmpty())
                .collect(Collectors.toMap(cells -> cells[0], cells -> new BigDecimal(cells[4])));
    }
}
