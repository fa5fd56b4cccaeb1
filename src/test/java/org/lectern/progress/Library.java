package org.lectern.progress;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lectern.accounts.People.Person;
import org.lectern.texts.SourceText;
import org.lectern.web.Ids;

/// A small text with its questions, as the bank would have loaded it, and cards and answers of learners. Each library
/// is new, so that tests do not meet.
public final class Library {

    static final String BODY = """
            The harbour office
            The harbour office of Lund was opened in 1911 and closed in 1934.

            Its first master, Ida Holm, kept a diary. [1] She says in it that nobody ever thanked her.
            A <later> hand has added: "This is not so."
            [1] Diary: lost since 1934.
            """;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String text;
    private final String bank;

    private Library(String text, String bank) {
        this.text = text;
        this.bank = bank;
    }

    /// With the text, and with questions on paragraphs 2 and 3: `opened` and `years` overlap, `thanked` is a claim.
    public static Library open() {
        return filled(true);
    }

    /// As where an installation may not hold the text.
    public static Library withoutTheText() {
        return filled(false);
    }

    /// With cards of a learner in several states.
    public static Library inUseBy(Person learner) {
        var library = open();
        library.remember(learner, "opened", 100, 1, 100);
        library.remember(learner, "years", 3, 1, 3);
        library.remember(learner, "thanked", 5, 200, 5);
        library.card(learner, "opened", "leech_at = now(), lapses = 8");
        var missed = library.answer(learner, "opened", 1, Instant.now().minusSeconds(7_200), Instant.now());
        library.undo(learner, "opened", missed, Instant.now().minusSeconds(7_100));
        return library;
    }

    private static Library filled(boolean here) {
        int number = MADE.incrementAndGet();
        var library = new Library("harbour-" + number, "harbour-bank-" + number);
        library.addText(here);
        library.ask("opened", "short", "When was the harbour office opened?", "was opened in 1911", """
                "answer": {"text": "1911", "accept": ["in 1911"], "reject": []}""");
        library.ask(
                "years", "cloze", "The office was open from 1911 to {{1934::year}}.", "1911 and closed in 1934", """
                "answer": {"text": "1934", "accept": [], "reject": []}""");
        library.ask("thanked", "true-false", "Holm says that nobody ever thanked her.", "nobody ever thanked her", """
                "value": true, "correction": null""");
        return library;
    }

    public String text() {
        return text;
    }

    /// The id of a question by its short name.
    public String question(String name) {
        return text + "-" + name;
    }

    private void addText(boolean here) {
        execute(
                "insert into text (id, title, author, details, sha256, position, body, installed_at) values (?, ?, ?, ?::jsonb, ?, 1, ?, ?)",
                text,
                "The Harbour " + text,
                "Ida Holm",
                """
                {"year": "1935", "language": "sv", "read_at": "https://example.org/harbour", "rights": "Free.",
                 "note": "Written after she had left.", "voices": {"author": "Ida Holm"},
                 "about": {"who": "Its first master.", "when": "In her old age.", "for_whom": "She does not say.",
                    "contested": "She is a party to what she tells."},
                 "errata": [{"exact": "Lund", "meant": "perhaps Lundby", "kind": "DOUBTFUL"}]}""",
                SourceText.of(BODY).sha256(),
                here ? BODY : null,
                here ? Instant.now() : null);
        execute(
                "insert into bank (id, title, level, origin, created_at) values (?, 'Harbour', 'sourced', 'files', now())",
                bank);
    }

    private void ask(String name, String type, String stem, String quoted, String rest) {
        var id = question(name);
        var source = SourceText.of(BODY);
        int start = source.body().indexOf(quoted);
        int paragraph =
                source.passageAt(start, start + quoted.length()).orElseThrow().number();
        execute(
                "insert into question (id, bank_id, position, version, status, served, text_id) select ?, ?, coalesce(max(position), 0) + 1, 1, 'reviewed', true, ? from question",
                id,
                bank,
                text);
        execute(
                "insert into question_version (question_id, version, key_version, type, kind, voice, difficulty, content, content_sha, created_at) values (?, 1, 1, ?, 'fact', 'author', 1, ?::jsonb, ?, now())",
                id,
                type,
                "{\"type\": \"%s\", \"stem\": \"%s\", %s}".formatted(type, stem, rest),
                new byte[32]);
        execute(
                "insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at) values (?, 1, 1, ?, ?::jsonb, ?, ?, ?)",
                id,
                text,
                "{\"type\": \"TextQuoteSelector\", \"exact\": \"%s\"}".formatted(quoted),
                paragraph,
                start,
                start + quoted.length());
    }

    /// A new version of a question, with another answer.
    void answerAnew(String name) {
        execute("""
                insert into question_version (question_id, version, key_version, type, kind, voice, difficulty, content,
                    content_sha, created_at)
                select question_id, 2, 2, type, kind, voice, difficulty, content, ?, now() from question_version
                where question_id = ?""", new byte[32], question(name));
        execute("update question set version = 2 where id = ?", question(name));
    }

    /// Adds questions on paragraph 2.
    ///
    /// @return how many there are now
    public int addMore(int count) {
        for (int i = 0; i < count; i++) {
            ask("more-" + i, "basic", "What was opened in 1911? (%d)".formatted(i), "The harbour office of Lund", """
                    "answer": "The harbour office of Lund\"""");
        }
        return 3 + count;
    }

    /// A card that was last answered so many days ago, and came due after so many more.
    public void remember(Person learner, String name, double stability, int daysAgo, int interval) {
        var answered = Instant.now().minusSeconds(86_400L * daysAgo);
        var due = answered.plusSeconds(86_400L * interval);
        execute(
                "insert into card (learner_id, question_id, version, key_version, phase, stability, difficulty, last_study_day, reps, due_at, last_review_at, logged_to) values (?, ?, 1, 1, 'review', ?, 5, ?, 1, ?, ?, ?)",
                learner.id(),
                question(name),
                stability,
                day(answered),
                due,
                answered,
                answered);
        answer(learner, name, 3, answered, due);
    }

    /// A row of the log.
    public UUID answer(Person learner, String name, int rating, Instant at, Instant due) {
        return log(learner, name, rating, null, at, due);
    }

    /// An answer to the second step.
    void sourced(Person learner, String name, boolean right, Instant at) {
        execute(
                "insert into second_step (learner_id, step_id, question_id, version, asks, answer, is_right, answered_at, claimed_at, study_day) values (?, ?, ?, 1, 'kind', 'reported', ?, ?, ?, ?)",
                learner.id(),
                Ids.make(at),
                question(name),
                right,
                at,
                at,
                day(at));
    }

    /// Takes an answer back.
    public void undo(Person learner, String name, UUID answer, Instant at) {
        log(learner, name, null, answer, at, at);
    }

    private UUID log(Person learner, String name, Integer rating, UUID voids, Instant at, Instant due) {
        var id = Ids.make(at);
        execute("""
                insert into review (learner_id, review_id, question_id, version, key_version, rating, voids, answered_at,
                    claimed_at, received_at, study_day, took_ms, content_sha, weights_id, learning_steps,
                    relearning_steps, phase_before, stability_before, difficulty_before, phase_after, step_after,
                    stability_after, difficulty_after, reps_after, lapses_after, due_after)
                values (?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 4000, ?, 0, 2, 1, 'review', 5, 5, 'review', 0, 10, 5, 2, 0, ?)""", learner.id(), id, question(name), rating, voids, at, at, at, day(at), new byte[32], due);
        return id;
    }

    /// Sets columns of a card.
    public void card(Person learner, String name, String assignments) {
        execute(
                "update card set %s where learner_id = ? and question_id = ?".formatted(assignments),
                learner.id(),
                question(name));
    }

    /// In UTC, a day begins at four.
    private static int day(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond() - 4 * 3_600, 86_400));
    }

    /// How many rows of a table are a learner's.
    public static int count(String table, Person learner) {
        try (var connection = database();
                var statement =
                        connection.prepareStatement("select count(*) from %s where learner_id = ?".formatted(table))) {
            statement.setObject(1, learner.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql, Object... values) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection database() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }
}
