package org.lectern.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// How to study here, with the keys; for everybody.
@Path("/help")
@PermitAll
class HelpPage {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance help();
    }

    @GET
    public TemplateInstance show() {
        return Templates.help();
    }
}
