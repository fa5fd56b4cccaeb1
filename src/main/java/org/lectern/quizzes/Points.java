package org.lectern.quizzes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Points as people write them: from 0 to 100, with at most two decimals.
final class Points {

    static final String PROBLEM = "Points go from 0 to 100, with at most two decimals.";

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");

    private Points() {}

    static Optional<BigDecimal> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(written -> WRITTEN.matcher(written).matches())
                .map(written -> new BigDecimal(written.replace(',', '.')))
                .filter(points -> points.compareTo(SetPlace.MOST_POINTS) <= 0);
    }

    static String write(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    /// `1 point`, `2.5 points`.
    static String inWords(BigDecimal points) {
        return write(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
