package org.lectern.bank;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a number as people type it: "1,000", "1 000", "14.5", "14,5", "1 million", "14 hours". A comma before exactly
/// three digits parts thousands, any other comma is a decimal one: one after a leading zero, or after thousands that
/// are parted by spaces or apostrophes.
final class TypedNumber {

    private static final Pattern BY_COMMAS = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern BY_SPACES = Pattern.compile("[-+]?[1-9]\\d{0,2}([ ']\\d{3})+([.,]\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+([.,]\\d+)?|[.,]\\d+)");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));

    private TypedNumber() {}

    static boolean isRight(QuestionContent.Number question, String typed) {
        var given = TypedText.normalise(typed);
        if (question.accept().stream().map(TypedText::normalise).anyMatch(given::equals)) {
            return true;
        }
        var tolerance = new BigDecimal(question.tolerance());
        return read(typed, question.unit())
                .filter(number ->
                        number.subtract(new BigDecimal(question.number())).abs().compareTo(tolerance) <= 0)
                .isPresent();
    }

    static Optional<BigDecimal> read(String typed, @Nullable String unit) {
        var text = withoutStop(typed);
        var bare = unit == null ? text : withoutEnd(text, withoutStop(unit));
        for (var scale : SCALES.entrySet()) {
            if (bare.endsWith(scale.getKey())) {
                return digits(withoutEnd(bare, scale.getKey())).map(scale.getValue()::multiply);
            }
        }
        return digits(bare);
    }

    private static String withoutStop(String typed) {
        return TypedText.plain(typed).toLowerCase(Locale.ROOT).replaceFirst("[.,;!]$", "");
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end)
                ? text.substring(0, text.length() - end.length()).strip()
                : text;
    }

    private static Optional<BigDecimal> digits(String text) {
        if (BY_COMMAS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        var joined = BY_SPACES.matcher(text).matches() ? text.replaceAll("[ ']", "") : text;
        return PLAIN.matcher(joined).matches()
                ? Optional.of(new BigDecimal(joined.replace(',', '.')))
                : Optional.empty();
    }
}
