package org.lectern.results;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers as pages show them.
final class Figures {

    static final String DASH = "–";

    private Figures() {}

    /// At most so many places behind the point, and no noughts at the end.
    static String plain(double value, int places) {
        var rounded = BigDecimal.valueOf(value).setScale(places, java.math.RoundingMode.HALF_UP);
        return plain(rounded);
    }

    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.signum() == 0 ? BigDecimal.ZERO : stripped).toPlainString();
    }

    /// A share as a whole per cent.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%d %%", Math.round(100 * share));
    }

    static String count(int count, String one) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }
}
