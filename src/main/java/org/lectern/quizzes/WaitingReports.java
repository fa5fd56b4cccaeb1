package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.roster.Concerns;
import org.lectern.study.Reports;

/// Reports of learners that nobody has answered. They are about questions, not courses: whoever teaches sees all.
@ApplicationScoped
class WaitingReports implements Concerns {

    private final Reports reports;

    WaitingReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Concern> of(UUID instructor, Instant now) {
        long waiting = waiting();
        if (waiting == 0) {
            return List.of();
        }
        var words = waiting == 1
                ? "1 report about a question waits for an answer"
                : "%,d reports about questions wait for an answer".formatted(waiting);
        return List.of(new Concern(Urgency.SOON, "Reports", words, "", "/teach/reports"));
    }

    private long waiting() {
        try {
            return reports.waiting();
        } catch (SQLException e) {
            throw new jakarta.persistence.PersistenceException(e);
        }
    }
}
