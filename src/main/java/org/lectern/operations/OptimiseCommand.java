package org.lectern.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lectern.scheduling.Evaluation;
import org.lectern.scheduling.Fit;
import org.lectern.scheduling.Optimiser;
import org.lectern.scheduling.ReviewLog;
import org.lectern.scheduling.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Fits the weights of FSRS-6 to a review log from a file, without a database.
@Command(
        name = "optimise",
        description = {
            "Fit the 21 weights of FSRS-6 to a review log, and test them on its last fifth after a fit to the rest.",
            "Prints JSON on standard output."
        },
        mixinStandardHelpOptions = true)
final class OptimiseCommand implements Callable<Integer> {

    /// Of the order in which batches come: always the same, so that the same log gives the same weights.
    private static final long SEED = 6;

    private static final int DUPLICATES_NAMED = 5;

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "The log: card_id,review_rating,review_time,review_duration.")
    Path csv = Path.of("");

    @Mixin
    StudyDaysOptions days = new StudyDaysOptions();

    @Option(
            names = "--threads",
            description = "That share the work; the result is the same for any number (default: one per processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is 1 or more, not " + threads);
        }
        var optimiser = new Optimiser(log(), Weights.DEFAULT, threads, SEED);
        var earlier = optimiser.fitEarlier(progress("Fitting to the first four fifths"));
        long start = System.nanoTime();
        var fitted = optimiser.fit(progress("Fitting to all of the log       "));
        double seconds = (System.nanoTime() - start) / 1e9;
        var fit = optimiser.test(Weights.DEFAULT, fitted, earlier);
        var out = spec.commandLine().getOut();
        out.println(json(fit, seconds));
        if (out.checkError()) {
            throw new Problem("The result could not be written");
        }
        return 0;
    }

    private ReviewLog log() {
        var answers = new AnswersByTime(days.studyDays());
        var file = new ReviewLogFile(csv);
        file.read(answers);
        var err = spec.commandLine().getErr();
        var left = new int[1];
        var log = answers.toLog((line, same) -> {
            if (left[0]++ < DUPLICATES_NAMED) {
                err.println(file.problem(line, "the same answer as in line %d; it counts once".formatted(same))
                        .getMessage());
            }
        });
        if (left[0] > DUPLICATES_NAMED) {
            err.printf("%d answers stand in the file twice and count once%n", left[0]);
        }
        return log;
    }

    private Optimiser.Progress progress(String what) {
        return ProgressBar.hasTerminal() ? new ProgressBar(spec.commandLine().getErr(), what) : (_, _) -> {};
    }

    /// By hand: the mapper from objects takes a quarter of a second to wake up.
    private static String json(Fit fit, double seconds) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("items", fit.whole().current().items());
            json.writeFieldName("weights");
            json.writeArray(fit.weights().toArray(), 0, Weights.COUNT);
            writeFigures(json, fit.whole());
            json.writeObjectFieldStart("held_out");
            json.writeNumberField("items", fit.heldOut().current().items());
            writeFigures(json, fit.heldOut());
            json.writeEndObject();
            json.writeBooleanField("adopted", fit.adopted());
            json.writeNumberField("seconds", seconds);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeFigures(JsonGenerator json, Fit.Comparison comparison) throws IOException {
        writeFigure(json, "log_loss", comparison, evaluation -> ifAny(evaluation, evaluation.logLoss()));
        writeFigure(json, "rmse_bins", comparison, evaluation -> ifAny(evaluation, evaluation.rmseBins()));
        writeFigure(json, "auc", comparison, Evaluation::auc);
    }

    private static OptionalDouble ifAny(Evaluation evaluation, double figure) {
        return evaluation.items() > 0 ? OptionalDouble.of(figure) : OptionalDouble.empty();
    }

    private static void writeFigure(
            JsonGenerator json, String name, Fit.Comparison comparison, Function<Evaluation, OptionalDouble> figure)
            throws IOException {
        json.writeObjectFieldStart(name);
        writeNumber(json, "default", figure.apply(comparison.current()));
        writeNumber(json, "fitted", figure.apply(comparison.fitted()));
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String name, OptionalDouble number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }
}
