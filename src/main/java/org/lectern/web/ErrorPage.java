package org.lectern.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/// The page for every error.
final class ErrorPage {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance error(int status, String heading, String detail, String requestId);
    }

    private ErrorPage() {}

    static String render(RoutingContext context, int status, String detail) {
        Page.showToNobody(context);
        return Templates.error(
                        status,
                        ErrorText.title(status),
                        detail,
                        String.valueOf(context.<String>get(RequestLog.REQUEST_ID)))
                .render();
    }
}
