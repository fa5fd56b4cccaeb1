package org.lectern.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.scheduling.LogReplay;
import org.lectern.scheduling.Rating;

/// A review log as a CSV file (RFC 4180, UTF-8), as other schedulers write it. Read whole or not at all.
final class ReviewLogFile {

    static final List<String> COLUMNS = List.of("card_id", "review_rating", "review_time", "review_duration");

    /// A date and time of RFC 3339; which of them exist, the parser knows.
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,18}");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /// An answer, with its time as it was written.
    record Row(String card, Rating rating, String time, Instant at) implements LogReplay.Answer {}

    private final Path file;

    ReviewLogFile(Path file) {
        this.file = file;
    }

    /// @throws Problem that names the line of the first thing wrong
    List<Row> read() {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(reader);
            return rows(CSVParser.parse(reader, FORMAT));
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file %s".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new Problem("%s is not UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private List<Row> rows(CSVParser parser) throws CharacterCodingException {
        var rows = new ArrayList<Row>();
        boolean header = true;
        try {
            for (var fields : parser) {
                if (header) {
                    checkHeader(fields, parser.getCurrentLineNumber());
                    header = false;
                } else {
                    rows.add(row(fields, parser.getCurrentLineNumber()));
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
        return rows;
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
        if (!MILLISECONDS.matcher(fields.get(3)).matches()) {
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
        if (TIME.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            } catch (DateTimeException _) {
                // Well formed, but there is no such date or hour.
            }
        }
        throw problem(line, "review_time is like 2026-11-23T08:15:30.123+01:00, not '%s'".formatted(text));
    }

    /// Spreadsheets put one before UTF-8.
    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private Problem problem(long line, String what) {
        return new Problem("%s:%d: %s".formatted(file, line, what));
    }
}
