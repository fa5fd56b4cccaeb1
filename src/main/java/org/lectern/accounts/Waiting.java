package org.lectern.accounts;

import java.time.Duration;

/// How long to wait, as people say it.
final class Waiting {

    private Waiting() {}

    /// Rounded up: "40 seconds", "1 minute", "12 minutes".
    static String inWords(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return count(seconds, "second");
        }
        return count((seconds + 59) / 60, "minute");
    }

    private static String count(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
