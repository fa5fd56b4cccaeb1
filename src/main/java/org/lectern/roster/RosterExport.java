package org.lectern.roster;

import java.util.List;
import org.lectern.web.SpreadsheetFile;

/// A list of learners for a spreadsheet.
final class RosterExport {

    private static final List<String> HEADINGS = List.of("name", "username", "external id", "section", "extra time");

    private RosterExport() {}

    static String of(List<Learner> learners) {
        return SpreadsheetFile.of(
                HEADINGS,
                learners.stream()
                        .map(learner -> List.of(
                                learner.name(),
                                learner.loginName(),
                                learner.externalId(),
                                learner.section(),
                                Integer.toString(learner.extraTime())))
                        .toList());
    }
}
