package org.lectern.study;

import java.util.List;
import org.lectern.scheduling.Phase;

/// What a learner has answered on a study day so far; answers that were undone are not among them.
record DayLog(List<Answer> answers) {

    record Answer(String question, int version, Phase before, int tookMs) {}

    /// Questions met for the first time.
    int started() {
        return count(Phase.NEW);
    }

    /// Answers to cards that were due on intervals of days.
    int reviewed() {
        return count(Phase.REVIEW);
    }

    private int count(Phase before) {
        return (int) answers.stream().filter(answer -> answer.before == before).count();
    }
}
