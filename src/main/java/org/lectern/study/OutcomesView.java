package org.lectern.study;

import java.time.Instant;
import org.lectern.scheduling.Outcome;
import org.lectern.scheduling.Outcomes;

/// What each rating would make of a card, as the JSON interface tells it.
record OutcomesView(View again, View hard, View good, View easy) {

    record View(Instant dueAt, String label, String spoken) {

        private static View of(Outcome outcome) {
            var wait = Wait.of(outcome.delay());
            return new View(outcome.dueAt(), wait.label(), wait.spoken());
        }
    }

    static OutcomesView of(Outcomes outcomes) {
        return new OutcomesView(
                View.of(outcomes.again()),
                View.of(outcomes.hard()),
                View.of(outcomes.good()),
                View.of(outcomes.easy()));
    }
}
