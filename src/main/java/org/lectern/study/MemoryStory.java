package org.lectern.study;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.study.WeightsJobs.Standing;

/// What the model of a learner's memory rests on, and what came of fitting it to her, in words.
///
/// @param inUse number of the weights in use
/// @param fits all that were fitted to her, the last first
/// @param choices which were taken into use, the last first
/// @param job what is being done
/// @param fresh answers on later days since the last fit; not counted while something is being done
record MemoryStory(
        int inUse, List<Fitted> fits, List<LearnersWeights.Choice> choices, Standing job, int fresh, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /// A line of the history.
    ///
    /// @param use whether they can be taken into use
    record Line(int id, String what, String basis, String figures, String outcome, boolean use) {}

    /// Which weights are in use.
    public String now() {
        var fit = fit(inUse);
        return fit == null
                ? "Your cards are scheduled by the published weights, which were fitted over many learners."
                : "Your cards are scheduled by weights that were fitted on %s to your own %,d answers."
                        .formatted(day(fit.at()), fit.answers());
    }

    /// What the last fit came to; empty where there was none.
    public String last() {
        if (fits.isEmpty()) {
            return "";
        }
        var fit = fits.getFirst();
        return fit.adopted()
                ? "The weights fitted on %s predict your last %,d answers on later days better: log loss %s before, %s after. They had not seen these answers."
                        .formatted(day(fit.at()), fit.laterItems(), loss(fit.before()), loss(fit.after()))
                : "The weights fitted on %s were not adopted: on your last %,d answers on later days they predict no better (log loss %s before, %s after)."
                        .formatted(day(fit.at()), fit.laterItems(), loss(fit.before()), loss(fit.after()));
    }

    /// Whether she went back herself: then nothing is fitted by night.
    public boolean wentBack() {
        return !choices.isEmpty() && choices.getFirst().byLearner();
    }

    public boolean working() {
        return job.stage() != null;
    }

    public boolean failed() {
        return !working() && job.failedAt() != null;
    }

    /// What is being done.
    public String doing() {
        return switch (job.stage()) {
            case FIT -> "Weights are being fitted to your answers.";
            case DERIVE -> "Your cards are being brought under the weights in use. You can study meanwhile.";
            case MOVE -> "Due dates are being moved. You can study meanwhile.";
            case null -> "";
        };
    }

    public boolean canFit() {
        return fresh >= WeightsFit.FEWEST_NEW;
    }

    public String freshInWords() {
        var since = fits.isEmpty() ? "so far" : "since the last fit";
        return "%s on a later day than the card’s answer before, %s."
                .formatted(fresh == 1 ? "1 answer" : "%,d answers".formatted(fresh), since);
    }

    public int fewest() {
        return WeightsFit.FEWEST_NEW;
    }

    /// The fits, the last first, and at the end the published weights.
    public List<Line> history() {
        var lines = new java.util.ArrayList<Line>();
        fits.forEach(fit -> lines.add(line(fit)));
        lines.add(new Line(0, "Published weights", "Many learners", "", inUse == 0 ? "In use" : "", inUse != 0));
        return lines;
    }

    private Line line(Fitted fit) {
        var outcome = fit.id() == inUse ? "In use" : fit.adopted() ? "Adopted then" : "Not adopted: no better";
        return new Line(
                fit.id(),
                "Fitted on " + day(fit.at()),
                "%,d answers, from %s".formatted(fit.answers(), start(fit)),
                figures(fit),
                outcome,
                fit.adopted() && fit.id() != inUse);
    }

    private static String start(Fitted fit) {
        return fit.course() == null ? "the published weights" : "the weights of your course";
    }

    private static String figures(Fitted fit) {
        var words = "log loss %s → %s, RMSE %s → %s"
                .formatted(loss(fit.before()), loss(fit.after()), points(fit.before()), points(fit.after()));
        var before = fit.before().auc();
        var after = fit.after().auc();
        return before == null || after == null
                ? words
                : words + String.format(Locale.ROOT, ", AUC %.2f → %.2f", before, after);
    }

    private static String loss(Fitted.Figures figures) {
        return String.format(Locale.ROOT, "%.4f", figures.logLoss());
    }

    private static String points(Fitted.Figures figures) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * figures.rmse());
    }

    private @Nullable Fitted fit(int id) {
        return fits.stream().filter(fit -> fit.id() == id).findFirst().orElse(null);
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
