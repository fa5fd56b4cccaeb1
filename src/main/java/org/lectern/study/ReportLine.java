package org.lectern.study;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lectern.accounts.Moments;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// A report in a list, beside its question as the learner saw it.
///
/// @param revised whether the question has a later version since
/// @param answer empty while there is none
record ReportLine(
        String id,
        String question,
        SafeHtml stem,
        List<CitedPassage> passages,
        boolean revised,
        String about,
        String words,
        String made,
        String answer,
        String answered) {

    /// @param closed which of the texts under these questions whoever sees them may not read
    static List<ReportLine> of(
            List<Report> reports,
            StudyQuestions questions,
            Function<Collection<StudyQuestion>, Set<String>> closed,
            ZoneId zone) {
        var asked = questions.versions(
                reports.stream().map(ReportLine::ref).distinct().toList());
        var hidden = closed.apply(asked.values());
        var current = questions.currentVersions(
                reports.stream().map(Report::question).distinct().toList());
        return reports.stream()
                .map(report -> of(report, asked.get(ref(report)).without(hidden), current, zone))
                .toList();
    }

    private static ReportLine of(Report report, StudyQuestion asked, Map<String, Integer> current, ZoneId zone) {
        return new ReportLine(
                report.id().toString(),
                report.question(),
                asked.stemHtml(),
                asked.passages(),
                current.getOrDefault(report.question(), report.version()) > report.version(),
                report.about().label(),
                report.words(),
                Moments.inWords(report.madeAt(), zone),
                report.answer() == null ? "" : report.answer(),
                report.answeredAt() == null ? "" : Moments.inWords(report.answeredAt(), zone));
    }

    private static Ref ref(Report report) {
        return new Ref(report.question(), report.version());
    }
}
