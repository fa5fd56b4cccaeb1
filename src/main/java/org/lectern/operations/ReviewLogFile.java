package org.lectern.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.scheduling.LogReplay;
import org.lectern.scheduling.Rating;

/// A review log as a CSV file (RFC 4180, UTF-8), as other schedulers write it. Read whole or not at all.
final class ReviewLogFile {

    static final List<String> COLUMNS = List.of("card_id", "review_rating", "review_time", "review_duration");

    /// In digits.
    private static final int LONGEST_DURATION = 18;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /// An answer, with its time as it was written.
    record Row(String card, Rating rating, String time, Instant at) implements LogReplay.Answer {}

    /// Takes the answers of a file one after the other.
    @FunctionalInterface
    interface RowTaker {

        /// @param line on which the answer ends
        void take(Row row, long line);
    }

    private final Path file;

    ReviewLogFile(Path file) {
        this.file = file;
    }

    /// @throws Problem that names the line of the first thing wrong
    List<Row> read() {
        var rows = new ArrayList<Row>();
        read((row, _) -> rows.add(row));
        return rows;
    }

    /// Reads the answers without keeping them.
    ///
    /// @throws Problem that names the line of the first thing wrong, after those before it were taken
    void read(RowTaker taker) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(reader);
            read(CSVParser.parse(reader, FORMAT), taker);
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file %s".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new Problem("%s is not UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void read(CSVParser parser, RowTaker taker) throws CharacterCodingException {
        boolean header = true;
        try {
            for (var fields : parser) {
                if (header) {
                    checkHeader(fields, parser.getCurrentLineNumber());
                    header = false;
                } else {
                    taker.take(row(fields, parser.getCurrentLineNumber()), parser.getCurrentLineNumber());
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException notUtf8) {
                throw notUtf8;
            }
            throw problem(
                    parser.getCurrentLineNumber(), String.valueOf(e.getCause().getMessage()));
        }
        if (header) {
            throw problem(1, "the file is empty; it begins with " + String.join(",", COLUMNS));
        }
    }

    private void checkHeader(CSVRecord fields, long line) {
        if (!fields.toList().equals(COLUMNS)) {
            throw problem(
                    line,
                    "the columns are %s, not %s"
                            .formatted(String.join(",", COLUMNS), String.join(",", fields.toList())));
        }
    }

    private Row row(CSVRecord fields, long line) {
        if (fields.size() != COLUMNS.size()) {
            throw problem(line, "there are %d columns, not %d".formatted(COLUMNS.size(), fields.size()));
        }
        var card = fields.get(0);
        if (card.isBlank()) {
            throw problem(line, "card_id is empty");
        }
        if (!isMilliseconds(fields.get(3))) {
            throw problem(line, "review_duration is in whole milliseconds, not '%s'".formatted(fields.get(3)));
        }
        return new Row(card, rating(fields.get(1), line), fields.get(2), time(fields.get(2), line));
    }

    private Rating rating(String text, long line) {
        return switch (text) {
            case "1", "2", "3", "4" -> Rating.of(Integer.parseInt(text));
            default -> throw problem(line, "review_rating is 1, 2, 3 or 4, not '%s'".formatted(text));
        };
    }

    private Instant time(String text, long line) {
        var time = Rfc3339.parse(text);
        if (time == null) {
            throw problem(line, "review_time is like 2026-11-23T08:15:30.123+01:00, not '%s'".formatted(text));
        }
        return time;
    }

    private static boolean isMilliseconds(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_DURATION
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /// Spreadsheets put one before UTF-8.
    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    Problem problem(long line, String what) {
        return new Problem("%s:%d: %s".formatted(file, line, what));
    }
}
