package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the schema to the rules of docs/architecture.md, "Data": they are what lets the same schema be distributed by
/// learner. A new table is listed here or the test fails.
@QuarkusTest
class SchemaTest {

    /// Distributed by the person whose id their keys begin with.
    static final Set<String> PER_PERSON = Set.of(
            "account",
            "session",
            "sign_in_link",
            "calendar_feed",
            "study_scope",
            "card",
            "review",
            "day_load",
            "vacation",
            "vacation_move",
            "second_step",
            "report",
            "enrolment",
            "extension",
            "dealt_question",
            "attempt",
            "response",
            "mark_change",
            "answer_access",
            "exam_plan",
            "planned_day",
            "prediction",
            "weights",
            "weights_choice",
            "weights_job",
            "planned_move");

    /// They hold the uniqueness of what leads to a person, or what happens before anybody is known.
    static final Set<String> LOOK_UP = Set.of("login", "sign_in_failure");

    /// The same on every node.
    static final Set<String> AUTHORED = Set.of(
            "text",
            "text_import",
            "import_draft",
            "bank",
            "bank_editor",
            "image",
            "question_image",
            "entity",
            "tag",
            "question",
            "question_version",
            "question_tag",
            "question_change",
            "question_upstream",
            "question_tally",
            "citation",
            "course",
            "course_instructor",
            "course_bound",
            "join_code",
            "question_set",
            "question_set_owner",
            "set_place",
            "set_change",
            "assignment",
            "assignment_course",
            "assignment_change",
            "accepted_answer",
            "course_weights",
            "lease");

    /// Who made or changed what is authored: whatever looks for a person looks there too.
    static final Set<String> NAMING_PEOPLE = Set.of(
            "accepted_answer.accepted_by",
            "assignment_change.account_id",
            "bank.owner_id",
            "bank_editor.account_id",
            "course_instructor.instructor_id",
            "image.added_by",
            "import_draft.decided_by",
            "question_change.account_id",
            "question_set_owner.account_id",
            "question_version.made_by",
            "set_change.account_id",
            "text_import.made_by");

    private static final Set<String> NAMING_NOBODY = Set.of("lease.holder", "question_change.batch_id");

    static final Set<String> OF_FLYWAY = Set.of("flyway_schema_history");

    @Inject
    DataSource database;

    @Test
    void knowsEveryTable() throws SQLException {
        var tables = query(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
        var known = new ArrayList<String>();
        List.of(PER_PERSON, LOOK_UP, AUTHORED, OF_FLYWAY).forEach(known::addAll);
        assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void beginsEveryKeyOfAPersonsTableWithThePerson() throws SQLException {
        var first = query("""
                select c.relname || '.' || a.attname
                from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where i.indisunique and c.relnamespace = 'public'::regnamespace""");
        for (var table : PER_PERSON) {
            assertThat(first)
                    .filteredOn(column -> column.startsWith(table + "."))
                    .as(table)
                    .isNotEmpty()
                    .allMatch(column -> column.equals(table + "." + person(table)));
        }
    }

    @Test
    void leadsFromPersonToPersonWithinOnePerson() throws SQLException {
        // Of each foreign key to a person's table the pair of columns that names the person on both sides.
        var keys = query("""
                select k.conrelid::regclass || ' ' || k.confrelid::regclass || ' '
                    || coalesce((select a.attname || '=' || b.attname
                        from unnest(k.conkey, k.confkey) as p (one, other)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.one
                        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = p.other
                        where a.attname in ('learner_id', 'account_id') and b.attname in ('id', 'learner_id')), 'none')
                from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace""");
        assertThat(keys).isNotEmpty();
        for (var key : keys) {
            var parts = key.split(" ");
            if (PER_PERSON.contains(parts[1])) {
                assertThat(PER_PERSON).as(key).contains(parts[0]);
                assertThat(parts[2]).as(key).isEqualTo(person(parts[0]) + "=" + person(parts[1]));
            }
        }
    }

    @Test
    void letsNoAuthoredTableDependOnPeople() throws SQLException {
        var keys = query("""
                select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace""");
        assertThat(keys)
                .noneMatch(key -> AUTHORED.contains(key.split(" ")[0]) && !AUTHORED.contains(key.split(" ")[1]));
    }

    @Test
    void namesEveryColumnThatHoldsAPerson() throws SQLException {
        var ids = query("""
                select c.relname || '.' || a.attname from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                where c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
                    and not a.attisdropped and a.attname <> 'id'
                    and not exists (select from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))""");
        assertThat(ids.stream()
                        .filter(id -> AUTHORED.contains(id.substring(0, id.indexOf('.'))))
                        .filter(id -> !NAMING_NOBODY.contains(id)))
                .containsExactlyInAnyOrderElementsOf(NAMING_PEOPLE);
    }

    @Test
    void hasNoSequencesTriggersNorGeneratedIds() throws SQLException {
        assertThat(query("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'"))
                .isEmpty();
        assertThat(query("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
        assertThat(query("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                    and (is_identity = 'YES' or column_default ~ '\\(')""")).isEmpty();
    }

    @Test
    void comparesIdsByBytes() throws SQLException {
        assertThat(query("""
                select c.relname || '.' || a.attname from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_collation l on l.oid = a.attcollation
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and a.attname in ('question_id', 'text_id', 'tag_id', 'bank_id') and l.collname <> 'C'""")).isEmpty();
    }

    @Test
    void findsWhatIsDueAndTheLogOfACardByTheirIndexes() throws SQLException {
        assertThat(query("select indexdef from pg_indexes where schemaname = 'public'"))
                .anyMatch(index -> index.contains("card USING btree (learner_id, due_at)"))
                .anyMatch(index -> index.contains("review USING btree (learner_id, question_id, answered_at)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate"})
    void letsTheServerOnlyAddToTheLog(String privilege) throws SQLException {
        assertThat(query("select current_user")).containsExactly("lectern_app");
        assertThat(query("select has_table_privilege(current_user, 'review', '%s')::text".formatted(privilege)))
                .containsExactly("false");
    }

    private static String person(String table) {
        return switch (table) {
            case "account" -> "id";
            case "session", "sign_in_link", "calendar_feed" -> "account_id";
            default -> "learner_id";
        };
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
