package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How the browser reads what is typed against how the server does, on answers that nobody thought of: put together at
/// random from what words, dates and numbers stumble over.
class TypedInTheBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CASES = 20_000;

    /// Where no number is read; none can be typed that is equal.
    private static final BigDecimal NO_NUMBER = new BigDecimal("-0.123456789");

    /// Letters that compose, fold or have no other case, and marks.
    private static final List<String> WORDS = List.of(
            ("a b radek Zinoviev é e\u0301 E ё Ё е\u0308 ß ẞ SS ſ ı İ i\u0307 Σ ς σ ﬁ ﬃ \u212a \u212b µ ŉ ǰ ΐ ᾳ ᾼ ǅ ａ Ａ"
                            + " ' ’ ʹ \" “ « - – — − . , ! ( ) the The １ ٢ ½ … ·")
                    .split(" "));

    private static final List<String> NUMBERS =
            List.of(("1 2 31 29 30 0 00 12 13 08 1936 1900 0000 9999 19 193 1,000 000 500 . / - – , ' of the on in Feb"
                            + " february Sept. May Dec st nd th x xx s 's century c. hours hours. million thousand + ９")
                    .split(" "));

    private static final List<String> SPACES = List.of(
            "", "", "", "", " ", " ", "  ", "\u00a0", "\u3000", "\u200b", "\u00ad", "\ufeff", "\u2028", "\u0085",
            "\u001c");

    private record Typed(String answer, String text) {}

    private record Reading(String mark, String words, String date, BigDecimal number) {}

    private final Random random = new Random(20_261_125);

    @Test
    void readsAsTheServerDoes() throws Exception {
        var all = new ArrayList<Typed>();
        while (all.size() < CASES) {
            all.add(typed(all.size() % 2 == 0 ? WORDS : NUMBERS));
        }
        var browser = inTheBrowser(all);
        var server = all.stream().map(TypedInTheBrowserTest::onTheServer).toList();
        var differ = new ArrayList<String>();
        for (var at = 0; at < CASES; at++) {
            if (!server.get(at).equals(browser.get(at))) {
                differ.add(all.get(at) + ": " + server.get(at) + ", not " + browser.get(at));
            }
        }
        assertThat(differ).isEmpty();
        assertThat(server).extracting(Reading::mark).contains("right", "near", "wrong");
        assertThat(server).filteredOn(reading -> !reading.date().isEmpty()).hasSizeGreaterThan(100);
        assertThat(server).filteredOn(reading -> reading.number() != NO_NUMBER).hasSizeGreaterThan(100);
    }

    private static Reading onTheServer(Typed typed) {
        var date = TypedDate.read(typed.text())
                .map(read -> "%s %d-%d-%d"
                        .formatted(
                                read.precision().slug(),
                                read.start().getYear(),
                                read.start().getMonthValue(),
                                read.start().getDayOfMonth()));
        return new Reading(
                new TypedAnswer(typed.answer(), List.of(), List.of())
                        .mark(typed.text())
                        .slug(),
                TypedText.normalise(typed.text()),
                date.orElse(""),
                TypedNumber.read(typed.text(), "hours")
                        .map(BigDecimal::stripTrailingZeros)
                        .orElse(NO_NUMBER));
    }

    private static List<Reading> inTheBrowser(List<Typed> all) throws IOException, InterruptedException {
        var pairs =
                all.stream().map(typed -> List.of(typed.answer(), typed.text())).toList();
        var node = start();
        try (var input = node.getOutputStream()) {
            input.write(JSON.writeValueAsBytes(pairs));
        }
        var readings = new ArrayList<Reading>();
        JSON.readTree(node.getInputStream()).forEach(reading -> readings.add(reading(reading)));
        assertThat(node.waitFor()).isZero();
        assertThat(readings).hasSize(all.size());
        return readings;
    }

    private static Reading reading(JsonNode reading) {
        var number = reading.path("number").asText();
        return new Reading(
                reading.path("mark").asText(),
                reading.path("words").asText(),
                reading.path("date").asText(),
                number.isEmpty() ? NO_NUMBER : new BigDecimal(number).stripTrailingZeros());
    }

    private static Process start() throws IOException {
        var command = new ProcessBuilder("node", "src/test/js/typed.js");
        try {
            return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            assumeThat(false).as("node is on PATH: " + e.getMessage()).isTrue();
            throw e;
        }
    }

    private Typed typed(List<String> parts) {
        var text = text(parts);
        var answer = switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> slip(text);
            case 2 -> slip("zinoviev" + text);
            default -> text(parts);
        };
        return new Typed(answer, text);
    }

    private String text(List<String> parts) {
        var text = new StringBuilder(any(SPACES));
        for (var part = random.nextInt(6); part > 0; part--) {
            text.append(any(parts)).append(any(SPACES));
        }
        return text.toString();
    }

    /// One place changed.
    private String slip(String text) {
        var at = random.nextInt(text.length() + 1);
        var behind = at < text.length() && random.nextBoolean() ? at + 1 : at;
        return text.substring(0, at) + (random.nextBoolean() ? "q" : "") + text.substring(behind);
    }

    private String any(List<String> things) {
        return things.get(random.nextInt(things.size()));
    }
}
