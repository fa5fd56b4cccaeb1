package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Shown in place of a change that was not made, where no form can show it.
class RevisionErrors {

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance outdated(String question);

        static native TemplateInstance refused(java.util.List<Advice> advice);
    }

    @ServerExceptionMapper
    public Response stale(StaleQuestion e) {
        return answer(412, Templates.outdated(e.question()));
    }

    @ServerExceptionMapper
    public Response refused(RefusedRevision e) {
        return answer(409, Templates.refused(e.advice()));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type("text/html;charset=UTF-8")
                .build();
    }
}
