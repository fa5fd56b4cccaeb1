package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.lectern.accounts.Role;
import org.lectern.forecast.CalibrationCurve;
import org.lectern.forecast.TrackRecord;
import org.lectern.forecast.TrackRecords;
import org.lectern.web.Spans;

/// What was foretold of the learner's exams, and what came.
@Path("/progress/forecasts")
@RolesAllowed(Role.LEARNER)
class ForecastsPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance forecasts(TrackRecord record, CalibrationCurve curve, String inAll);
    }

    private final Self self;
    private final TrackRecords records;

    ForecastsPage(Self self, TrackRecords records) {
        this.self = self;
        this.records = records;
    }

    @GET
    public TemplateInstance show() throws SQLException {
        var record = records.of(self.id(), self.studyDay(), self.now());
        var curve = new CalibrationCurve(record.calibration(), true);
        return Templates.forecasts(record, curve, inAll(curve));
    }

    private static String inAll(CalibrationCurve curve) {
        var held = curve.calibration();
        var answers = Spans.of(held.answers(), "answer");
        return curve.tellsSomething()
                ? "Of the %s that these forecasts are held against, %s were expected to be recalled, and %s were."
                        .formatted(answers, Spans.percent(held.forecast()), Spans.percent(held.recalled()))
                : "They are held against %s so far. From %d on a picture shows how good they are; under that the figures would be mostly chance."
                        .formatted(answers, CalibrationCurve.LEAST);
    }
}
