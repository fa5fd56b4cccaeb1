package org.lectern.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.web.SpreadsheetFile;

/// A list of learners as a file has it: its columns, and a line for each.
///
/// @param delimiter between cells, as it is called
/// @param unused headings of columns that say nothing to us
record LearnerList(String delimiter, Map<Column, Integer> columns, List<String> unused, List<Line> lines) {

    static final int MOST_LINES = 5_000;

    /// What makes a file no list at all.
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /// The cells of a learner.
    ///
    /// @param number of the line in the file, from 1; of the first where a cell has several
    record Line(int number, Map<Column, String> cells) {

        String at(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Some spreadsheets say first what separates the cells.
    private static final String SEPARATOR_LINE = "sep=.\\R?[\\s\\S]*";

    /// @throws Unreadable when it is no list of learners, with the reason
    static LearnerList read(String text) {
        var skipped = text.matches(SEPARATOR_LINE) ? 1 : 0;
        var body = skipped == 1 ? text.replaceFirst("sep=.\\R?", "") : text;
        var delimiter = skipped == 1 ? text.charAt(4) : delimiter(body);
        var records = records(body, delimiter, skipped);
        if (records.isEmpty()) {
            throw new Unreadable("There is nothing in it.");
        }
        var heading = records.getFirst();
        var columns = columns(heading.cells());
        if (!columns.containsKey(Column.NAME) && !columns.containsKey(Column.LAST_NAME)) {
            throw new Unreadable(
                    "The first line names the columns, and one of them is \"name\" (or \"first name\" and \"last name\"). This one begins: %s"
                            .formatted(beginning(heading.cells())));
        }
        var lines = records.stream()
                .skip(1)
                .map(record -> new Line(record.number(), record.cells(columns)))
                .toList();
        return new LearnerList(called(delimiter), columns, unused(heading.cells()), lines);
    }

    private record Row(int number, List<String> cells) {

        Map<Column, String> cells(Map<Column, Integer> columns) {
            var found = new EnumMap<Column, String>(Column.class);
            columns.forEach((column, at) -> {
                if (at < cells.size()) {
                    found.put(
                            column,
                            LearnerDetails.tidy(
                                    SpreadsheetFile.read(cells.get(at).strip())));
                }
            });
            return found;
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// Whatever stands in the first line and makes most of its headings known.
    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var candidates = new TreeSet<Character>();
        first.chars()
                .filter(letter -> !Character.isLetterOrDigit(letter) && " \"'_-.%()\u00a0".indexOf(letter) < 0)
                .forEach(letter -> candidates.add((char) letter));
        char best = ',';
        int most = 0;
        for (char candidate : candidates) {
            int known = columns(List.of(first.split(java.util.regex.Pattern.quote(String.valueOf(candidate)), -1)))
                    .size();
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }

    private static List<Row> records(String text, char delimiter, int skipped) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<Row>();
        long start = 1;
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                var row = new Row((int) start + skipped, record.toList());
                start = parser.getCurrentLineNumber() + 1;
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_LINES + 1) {
                    throw new Unreadable("A list has at most %d learners.".formatted(MOST_LINES));
                }
            }
        } catch (IOException | UncheckedIOException _) {
            throw new Unreadable("Line %d: its quotation marks do not match.".formatted(start + skipped));
        }
        return rows;
    }

    /// Of two columns with the same meaning the first counts.
    private static Map<Column, Integer> columns(List<String> headings) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            Column.of(headings.get(i).replace("\"", "")).ifPresent(column -> found.putIfAbsent(column, at));
        }
        return found;
    }

    private static List<String> unused(List<String> headings) {
        return headings.stream()
                .filter(heading -> !heading.isBlank() && Column.of(heading).isEmpty())
                .toList();
    }

    private static String beginning(List<String> cells) {
        var shown = cells.stream().limit(5).collect(Collectors.joining(" | "));
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }

    private static String called(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "“" + delimiter + "”";
        };
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }
}
