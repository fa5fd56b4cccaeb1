package org.lectern.operations;

import static org.lectern.operations.ReplayCommand.number;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.scheduling.Costs;
import org.lectern.scheduling.Deck;
import org.lectern.scheduling.FirstRatings;
import org.lectern.scheduling.Simulation;
import org.lectern.scheduling.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Simulates a learner, without a database: what each of some desired retentions costs and gives.
@Command(
        name = "simulate",
        description = {
            "Let a simulated learner study new cards: what each desired retention costs and gives.",
            "Prints CSV on standard output; the same options give the same figures."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_CARDS = 1_000_000;
    private static final int MOST_DAYS = 36_500;

    @Option(names = "--cards", paramLabel = "N", description = "New cards in all (default: ${DEFAULT-VALUE}).")
    int cards = 1_000;

    @Option(names = "--days", paramLabel = "N", description = "To study (default: ${DEFAULT-VALUE}).")
    int days = 365;

    @Option(names = "--new", paramLabel = "N", description = "New cards a day at most (default: ${DEFAULT-VALUE}).")
    int newCards = 20;

    @Option(
            names = "--reviews",
            paramLabel = "N",
            description = "Answers to due cards a day at most (default: no limit).")
    int reviews = Integer.MAX_VALUE;

    @Option(names = "--minutes", paramLabel = "M", description = "A day at most (default: no limit).")
    double minutes = Double.MAX_VALUE;

    @Option(
            names = "--retention",
            paramLabel = "R",
            split = ",",
            description = "Desired, 0.70 to 0.99 (default: 0.70,0.80,0.85,0.90,0.95).")
    double[] retentions = {0.70, 0.80, 0.85, 0.90, 0.95};

    @Option(
            names = "--seconds",
            paramLabel = "RECALLED,FORGOTTEN,NEW",
            split = ",",
            description = "An answer takes (default: 9,23,20).")
    double[] seconds = {Costs.USUAL.recalled(), Costs.USUAL.forgotten(), Costs.USUAL.met()};

    @Option(
            names = "--weights",
            paramLabel = "w0,...,w20",
            converter = ReplayCommand.WeightsOption.class,
            description = "By which cards come back (default: the published ones).")
    Weights weights = Weights.DEFAULT;

    @Option(
            names = "--truth",
            paramLabel = "w0,...,w20",
            converter = ReplayCommand.WeightsOption.class,
            description = "By which the learner forgets (default: the published ones).")
    Weights truth = Weights.DEFAULT;

    @Option(names = "--seed", paramLabel = "N", description = "Of her answers (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--daily", description = "Print each day.")
    boolean daily;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var learner = learner();
        Arrays.stream(retentions).forEach(this::plan);
        var out = spec.commandLine().getOut();
        if (daily) {
            printDays(out, learner);
        } else {
            printCosts(out, learner);
        }
        if (out.checkError()) {
            throw new Problem("The rows could not all be written");
        }
        return 0;
    }

    private void printCosts(PrintWriter out, Simulation.Learner learner) throws IOException {
        var printer = printer(out, "desired_retention", "minutes_a_day", "remembered", "cards");
        for (var cost : Simulation.costs(plan(retentions[0]), learner, seed, retentions)) {
            printer.printRecord(cost.retention(), number(cost.minutesADay()), number(cost.remembered()), cards);
        }
        printer.flush();
    }

    private void printDays(PrintWriter out, Simulation.Learner learner) throws IOException {
        var printer = printer(out, "desired_retention", "day", "reviews", "new", "minutes", "remembered");
        for (double retention : retentions) {
            int number = 1;
            for (var day : Simulation.run(plan(retention), learner, seed)) {
                printer.printRecord(
                        retention, number++, day.reviews(), day.met(), number(day.minutes()), number(day.known()));
            }
        }
        printer.flush();
    }

    private static CSVPrinter printer(PrintWriter out, String... header) throws IOException {
        return new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator('\n')
                        .setHeader(header)
                        .get());
    }

    private Simulation.Plan plan(double retention) {
        if (cards < 0 || cards > MOST_CARDS || days < 0 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), "--cards is 0 to %d and --days 0 to %d".formatted(MOST_CARDS, MOST_DAYS));
        }
        try {
            return new Simulation.Plan(
                    Deck.ofNew(cards), 0, days, new Simulation.Limits(newCards, reviews, minutes), retention);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Simulation.Learner learner() {
        if (seconds.length != 3) {
            throw new ParameterException(spec.commandLine(), "--seconds takes three numbers: recalled, forgotten, new");
        }
        try {
            return new Simulation.Learner(
                    truth, weights, new Costs(seconds[0], seconds[1], seconds[2]), FirstRatings.USUAL);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
