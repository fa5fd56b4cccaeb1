package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.bank.PartialMarks;
import org.lectern.quizzes.AssignmentTerms.State;

class AssignmentTermsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant OPENS = at("2026-03-02T08:00");
    private static final Instant DUE = at("2026-03-09T23:59");
    private static final Instant LATE = at("2026-03-11T23:59");
    private static final Extension.Terms NOTHING = new Extension.Terms(null, null, null, null, null);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Assignment quiz(Schedule schedule, @Nullable Integer attempts, @Nullable Integer limit) {
        var quiz = new Assignment(AssignmentKind.QUIZ, UUID.randomUUID(), "Lund", BERLIN, NOW);
        quiz.schedule(schedule, BERLIN);
        quiz.conduct(new Conduct(attempts, Counting.LAST, limit, 15, PartialMarks.NONE, true, true, false, true, null));
        return quiz;
    }

    private static Assignment quiz() {
        return quiz(new Schedule(OPENS, DUE, LATE, 20), 2, 600);
    }

    private static AssignmentTerms with(Assignment quiz, Extension.Terms own, int extraTime) {
        var extension = new Extension(UUID.randomUUID(), quiz.id(), own, "ill", UUID.randomUUID(), NOW);
        return AssignmentTerms.of(quiz, extension, extraTime, false);
    }

    @Nested
    class ItsState {

        private final AssignmentTerms terms = AssignmentTerms.ofAll(quiz());

        @Test
        void followsItsDatesBothEndsIncluded() {
            assertThat(terms.stateAt(OPENS.minusMillis(1))).isEqualTo(State.NOT_YET_OPEN);
            assertThat(terms.stateAt(OPENS)).isEqualTo(State.OPEN);
            assertThat(terms.stateAt(DUE)).isEqualTo(State.OPEN);
            assertThat(terms.stateAt(DUE.plusMillis(1))).isEqualTo(State.LATE);
            assertThat(terms.stateAt(LATE)).isEqualTo(State.LATE);
            assertThat(terms.stateAt(LATE.plusMillis(1))).isEqualTo(State.CLOSED);
        }

        @Test
        void isOpenForEverWithoutDates() {
            var always = AssignmentTerms.ofAll(quiz(Schedule.OPEN, null, null));
            assertThat(always.stateAt(Instant.EPOCH)).isEqualTo(State.OPEN);
            assertThat(always.stateAt(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(State.OPEN);
            assertThat(always.closesAt()).isEmpty();
            assertThat(always.mostAttempts()).isEmpty();
        }

        @Test
        void closesAtTheDueDateWhereNothingIsTakenLate() {
            var strict = AssignmentTerms.ofAll(quiz(new Schedule(null, DUE, null, 0), 1, null));
            assertThat(strict.stateAt(DUE)).isEqualTo(State.OPEN);
            assertThat(strict.stateAt(DUE.plusMillis(1))).isEqualTo(State.CLOSED);
            assertThat(strict.closesAt()).contains(DUE);
        }

        @Test
        void isClosedWhereEveryCourseIsArchived() {
            var over = AssignmentTerms.of(quiz(), null, 0, true);
            assertThat(over.stateAt(OPENS)).isEqualTo(State.CLOSED);
            assertThat(over.takesAt(OPENS)).isFalse();
        }

        @Test
        void takesWhatIsLateForAPenalty() {
            assertThat(terms.penaltyAt(DUE)).isZero();
            assertThat(terms.penaltyAt(DUE.plusMillis(1))).isEqualTo(20);
            assertThat(terms.takesAt(LATE)).isTrue();
        }
    }

    @Nested
    class ADeadline {

        @Test
        void isTheTimeLimitOrTheLastMomentOfAll() {
            var terms = AssignmentTerms.ofAll(quiz());
            assertThat(terms.deadlineFrom(OPENS)).contains(OPENS.plusSeconds(600));
            assertThat(terms.deadlineFrom(LATE.minusSeconds(60))).contains(LATE);
        }

        @Test
        void isThereWithoutATimeLimitToo() {
            assertThat(AssignmentTerms.ofAll(quiz(new Schedule(null, DUE, null, 0), 1, null))
                            .deadlineFrom(OPENS))
                    .contains(DUE);
            assertThat(AssignmentTerms.ofAll(quiz(Schedule.OPEN, 1, null)).deadlineFrom(OPENS))
                    .isEmpty();
        }

        /// In Berlin the night of 29 March 2026 has no 02:30, and the one of 25 October has it twice.
        @Test
        void isAMomentWhateverTheClocksDo() {
            var spring = AssignmentTerms.ofAll(
                    quiz(new Schedule(at("2026-03-29T01:30"), at("2026-03-29T03:30"), null, 0), 1, 3600));
            assertThat(spring.deadlineFrom(at("2026-03-29T01:30"))).contains(at("2026-03-29T03:30"));
            var autumn = AssignmentTerms.ofAll(
                    quiz(new Schedule(at("2026-10-25T01:30"), at("2026-10-25T03:30"), null, 0), 1, 7200));
            assertThat(autumn.deadlineFrom(at("2026-10-25T01:30")))
                    .contains(at("2026-10-25T01:30").plusSeconds(7200))
                    .get()
                    .satisfies(
                            end -> assertThat(end.atZone(BERLIN).toLocalTime()).hasToString("02:30"));
        }
    }

    @Nested
    class ForOneLearner {

        @Test
        void lengthensTheTimeByHerExtraTime() {
            assertThat(AssignmentTerms.of(quiz(), null, 25, false).timeLimit()).isEqualTo(Duration.ofSeconds(750));
            assertThat(AssignmentTerms.of(quiz(Schedule.OPEN, 1, 61), null, 50, false)
                            .timeLimit())
                    .isEqualTo(Duration.ofSeconds(92));
            assertThat(AssignmentTerms.of(quiz(Schedule.OPEN, 1, null), null, 50, false)
                            .timeLimit())
                    .isNull();
        }

        @Test
        void takesTheLimitOfAnExtensionAsItStands() {
            var own = new Extension.Terms(null, null, null, null, 1200);
            assertThat(with(quiz(), own, 25).timeLimit()).isEqualTo(Duration.ofSeconds(1200));
        }

        @Test
        void leavesWhatAnExtensionDoesNotName() {
            var same = with(quiz(), NOTHING, 0);
            assertThat(same).isEqualTo(AssignmentTerms.ofAll(quiz()));
        }

        @Test
        void movesEveryDate() {
            var own = new Extension.Terms(OPENS.minusSeconds(60), DUE.plusSeconds(60), null, 3, null);
            var terms = with(quiz(), own, 0);
            assertThat(terms.stateAt(OPENS.minusSeconds(60))).isEqualTo(State.OPEN);
            assertThat(terms.stateAt(DUE.plusSeconds(60))).isEqualTo(State.OPEN);
            assertThat(terms.stateAt(DUE.plusSeconds(61))).isEqualTo(State.LATE);
            assertThat(terms.mostAttempts()).hasValue(3);
        }

        @Test
        void isNotLateBeforeADueDateThatWasMovedPastTheLateOne() {
            var terms = with(quiz(), new Extension.Terms(null, LATE.plusSeconds(3600), null, null, null), 0);
            assertThat(terms.stateAt(LATE.plusSeconds(1))).isEqualTo(State.OPEN);
            assertThat(terms.stateAt(LATE.plusSeconds(3601))).isEqualTo(State.CLOSED);
            assertThat(terms.lateUntil()).isNull();
        }
    }

    @Nested
    class ARelease {

        @Test
        void comesInItsTurn() {
            assertThat(Release.AT_ONCE.hasCome(true, false, false)).isTrue();
            assertThat(Release.AT_ONCE.hasCome(false, false, true)).isFalse();
            assertThat(Release.SUBMITTED.hasCome(true, false, true)).isFalse();
            assertThat(Release.SUBMITTED.hasCome(false, true, false)).isTrue();
            assertThat(Release.CLOSED.hasCome(true, true, false)).isFalse();
            assertThat(Release.CLOSED.hasCome(true, false, true)).isFalse();
            assertThat(Release.CLOSED.hasCome(true, true, true)).isTrue();
            assertThat(Release.NEVER.hasCome(true, true, true)).isFalse();
        }
    }
}
