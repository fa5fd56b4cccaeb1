package org.lectern.scheduling;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The short waits before a card goes to intervals of days, in order.
public record Steps(List<Duration> waits) {

    public static final Steps NONE = new Steps(List.of());

    public static final int MOST = 10;
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})([smhd])");

    private static final Duration A_DAY = Duration.ofDays(1);

    /// @throws IllegalArgumentException for more than [#MOST] steps, or one that is not whole seconds up to [#LONGEST]
    public Steps {
        waits = List.copyOf(waits);
        if (waits.size() > MOST) {
            throw new IllegalArgumentException("There are at most %d steps, not %d".formatted(MOST, waits.size()));
        }
        for (var wait : waits) {
            if (!wait.isPositive() || wait.getNano() != 0 || wait.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A step is whole seconds, 1 second to 30 days, not " + wait);
            }
        }
    }

    public static Steps of(Duration... waits) {
        return new Steps(List.of(waits));
    }

    /// Reads steps as they are written, each a number and s, m, h or d: `1m 10m`. Nothing is no step.
    ///
    /// @throws IllegalArgumentException for what is none; the message names it
    public static Steps parse(String written) {
        return new Steps(Arrays.stream(written.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(step -> !step.isEmpty())
                .map(Steps::step)
                .toList());
    }

    private static Duration step(String written) {
        var read = WRITTEN.matcher(written);
        if (!read.matches()) {
            throw new IllegalArgumentException("A step is a number and s, m, h or d, not " + written);
        }
        long count = Long.parseLong(read.group(1));
        return switch (read.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /// As [#parse(String)] reads them, each in the largest unit that leaves it whole.
    public String written() {
        return waits.stream().map(Steps::written).collect(Collectors.joining(" "));
    }

    private static String written(Duration wait) {
        long seconds = wait.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    public int count() {
        return waits.size();
    }

    Duration wait(int step) {
        return waits.get(step);
    }

    /// The wait after Hard, which stays on its step but on the first one waits longer than Again does.
    Duration waitAfterHard(int step) {
        var own = waits.get(step);
        if (step > 0) {
            return own;
        }
        if (count() > 1) {
            return own.plus(waits.get(1)).dividedBy(2);
        }
        var half = own.dividedBy(2);
        return own.plus(half.compareTo(A_DAY) < 0 ? half : A_DAY);
    }
}
