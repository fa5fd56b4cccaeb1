package org.lectern.quizzes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of a running attempt.
///
/// @param questions those that this page asks
/// @param saved when the last answer was saved, by the learner's clock; empty where none was
/// @param clock null where nothing ends it
/// @param letterKeys whether letters on their own do something
/// @param checks whether an answer can be checked before the end
/// @param notice what is said about the last form; empty for nothing
record QuizSheet(
        UUID id,
        String title,
        boolean trial,
        List<Step> steps,
        List<AskedQuestion> questions,
        boolean goesBack,
        boolean checks,
        String saved,
        @Nullable Clock clock,
        boolean letterKeys,
        String notice) {

    /// A question in the navigation.
    record Step(int number, boolean answered, boolean flagged, boolean current, boolean reachable) {

        public String state() {
            return (answered ? ", answered" : ", no answer") + (flagged ? ", flagged" : "");
        }
    }

    /// @param deadline in milliseconds of the server's clock, which shows `now`
    /// @param left in words
    /// @param until by the learner's clock
    record Clock(long deadline, long now, String left, String until) {}

    /// The only question of the page, or the first.
    public int number() {
        return questions.isEmpty() ? steps.size() + 1 : questions.getFirst().number();
    }

    public boolean isOneOfSeveral() {
        return questions.size() < steps.size();
    }

    public boolean hasPrevious() {
        return goesBack && isOneOfSeveral() && number() > 1;
    }

    public boolean hasNext() {
        return isOneOfSeveral() && number() < steps.size();
    }

    public long answered() {
        return steps.stream().filter(Step::answered).count();
    }

    public long unanswered() {
        return steps.size() - answered();
    }

    public long flagged() {
        return steps.stream().filter(Step::flagged).count();
    }
}
