package org.lectern.progress;

import java.util.List;
import org.lectern.progress.Recall.Period;
import org.lectern.progress.Recall.Share;
import org.lectern.web.Spans;

/// Two figures beside each other: what was recalled, and of what it was known who says so. Somebody may know a sentence
/// well and take a claim for a fact.
///
/// @param recall by period
/// @param known answers to the second step in the last 30 study days
/// @param asked whether the learner wants to be asked
record Sourcing(List<Period> recall, Share known, boolean asked) {

    private static final String PERIOD = "30 days";

    public String recalled() {
        return recall.stream()
                .filter(period -> period.name().equals(PERIOD))
                .findFirst()
                .map(period -> said(period.all()))
                .orElse("");
    }

    public String sourced() {
        return said(known);
    }

    private static String said(Share share) {
        return share.tellsSomething()
                ? "%s of %s".formatted(Spans.percent(share.value()), Spans.of(share.answers(), "answer"))
                : "too few answers to tell (%d of at least %d)".formatted(share.answers(), Recall.LEAST);
    }
}
