package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.lectern.accounts.Role;
import org.lectern.study.MadeForecasts;

/// How well the model of memory knows the learner.
@Path("/progress/model")
@RolesAllowed(Role.LEARNER)
class ModelPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance model(Knowing knowing);
    }

    private final Self self;
    private final MadeForecasts forecasts;

    ModelPage(Self self, MadeForecasts forecasts) {
        this.self = self;
        this.forecasts = forecasts;
    }

    @GET
    public TemplateInstance show() throws SQLException {
        return Templates.model(new Knowing(forecasts.of(self.id())));
    }
}
