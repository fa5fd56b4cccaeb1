package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// Where the code of a course is typed.
@Path("/join")
@PermitAll
class JoinCodePage {

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance joinCode(String code, Problems problems);
    }

    private final JoinCodes codes;

    JoinCodePage(JoinCodes codes) {
        this.codes = codes;
    }

    /// @param code as it was typed; a good one leads on to its course
    @GET
    public Response enter(@RestQuery @Nullable String code) {
        if (code == null) {
            return Response.ok(Templates.joinCode("", Problems.NONE)).build();
        }
        try {
            codes.course(code);
            return Response.seeOther(URI.create("/join/" + JoinCodes.normal(code)))
                    .build();
        } catch (Refusal e) {
            var problems = new Problems(Map.of("code", String.valueOf(e.getMessage())));
            return Response.status(422)
                    .entity(Templates.joinCode(code, problems))
                    .build();
        }
    }
}
