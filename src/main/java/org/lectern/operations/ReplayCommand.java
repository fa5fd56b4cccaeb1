package org.lectern.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.LogReplay;
import org.lectern.scheduling.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Replays a review log from a file, without a database: what FSRS-6 makes of each answer. Without a file, the cards of
/// the database are replayed ([DatabaseReplay]).
@Command(
        name = "replay",
        description = {
            "Work every card of the database out anew from its log and compare, to the last bit.",
            "With --csv replay a review log from a file instead: one row per review, in order of time, on standard output."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final CSVFormat OUTPUT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                    "card_id",
                    "review_time",
                    "rating",
                    "elapsed_days",
                    "retrievability",
                    "stability",
                    "difficulty",
                    "interval_days")
            .get();

    private static final Set<String> OF_FILES = Set.of("--weights", "--zone", "--rollover");

    private static final MathContext SIGNIFICANT = new MathContext(10);

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "The log: card_id,review_rating,review_time,review_duration.")
    @Nullable
    Path csv;

    @Option(
            names = "--weights",
            paramLabel = "w0,...,w20",
            converter = WeightsOption.class,
            description = "The weights of FSRS-6, or the 19 or 17 of its forerunners (default: the published ones).")
    Weights weights = Weights.DEFAULT;

    @Mixin
    StudyDaysOptions days = new StudyDaysOptions();

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "The data folder, without --csv (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(names = "--json", description = "Print the result as JSON, without --csv.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return csv == null ? replayDatabase() : replayFile(csv);
    }

    private int replayDatabase() {
        var file = spec.options().stream()
                .filter(option -> OF_FILES.contains(option.longestName()))
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .findFirst();
        if (file.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), file.get().longestName() + " goes with --csv: each card has its own.");
        }
        var out = spec.commandLine().getOut();
        return DatabaseTask.on(data, () -> DatabaseReplay.print(out, json));
    }

    private int replayFile(Path file) throws IOException {
        var studyDays = days.studyDays();
        var replayed = LogReplay.of(new ReviewLogFile(file).read(), new Fsrs(weights), studyDays);
        var out = spec.commandLine().getOut();
        print(replayed, out);
        if (out.checkError()) {
            throw new Problem("The rows could not all be written");
        }
        return 0;
    }

    private static void print(List<LogReplay.Replayed<ReviewLogFile.Row>> replayed, PrintWriter out)
            throws IOException {
        var printer = new CSVPrinter(out, OUTPUT);
        for (var row : replayed) {
            printer.printRecord(
                    row.answer().card(),
                    row.answer().time(),
                    row.answer().rating().grade(),
                    row.elapsedDays(),
                    row.retrievability().isPresent()
                            ? number(row.retrievability().getAsDouble())
                            : "",
                    number(row.memory().stability()),
                    number(row.memory().difficulty()),
                    row.interval());
        }
        printer.flush();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).round(SIGNIFICANT).stripTrailingZeros().toPlainString();
    }

    static final class WeightsOption implements ITypeConverter<Weights> {

        @Override
        public Weights convert(String text) {
            try {
                return Weights.of(Arrays.stream(text.split(",", -1))
                        .mapToDouble(weight -> Double.parseDouble(weight.strip()))
                        .toArray());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
