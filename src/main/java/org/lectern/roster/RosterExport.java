package org.lectern.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A list of learners for a spreadsheet.
final class RosterExport {

    /// Without it Excel takes UTF-8 for Windows-1252.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("name", "username", "external id", "section", "extra time")
            .get();

    private RosterExport() {}

    static String of(List<Learner> learners) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (var learner : learners) {
                printer.printRecord(
                        Cells.neutral(learner.name()),
                        Cells.neutral(learner.loginName()),
                        Cells.neutral(learner.externalId()),
                        Cells.neutral(learner.section()),
                        learner.extraTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A file name of letters and digits; the whole name for browsers that know RFC 6266.
    static String disposition(String course) {
        var plain = course.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        var encoded = URLEncoder.encode(course + ".csv", StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s.csv\"; filename*=UTF-8''%s"
                .formatted(plain.isEmpty() ? "course" : plain, encoded);
    }
}
