package org.lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as a CSV file that spreadsheets open without asking: UTF-8 that says so, commas, RFC 4180.
///
/// A cell that begins like a formula would be worked out when the file is opened: it gets an apostrophe before it.
public final class SpreadsheetFile {

    /// Without it Excel takes UTF-8 for Windows-1252.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SpreadsheetFile() {}

    /// @param rows each as long as the headings
    public static String of(List<String> headings, List<List<String>> rows) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headings.stream().map(SpreadsheetFile::neutral));
            for (var row : rows) {
                printer.printRecord(row.stream().map(SpreadsheetFile::neutral));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// What stood in a cell before it was made harmless.
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    /// A header with the name under which a browser keeps it: letters and digits, and the whole name for those that
    /// know RFC 6266.
    ///
    /// @param name without the ending
    public static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        var encoded = URLEncoder.encode(name + ".csv", StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s.csv\"; filename*=UTF-8''%s"
                .formatted(plain.isEmpty() ? "table" : plain, encoded);
    }
}
