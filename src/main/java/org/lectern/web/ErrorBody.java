package org.lectern.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/// An error as people and programs read it: a page, or under `/api/` an RFC 9457 problem document. Never a class name,
/// SQL or a stack.
final class ErrorBody {

    private ErrorBody() {}

    /// One thing that is wrong in a body. `pointer` is a JSON pointer (RFC 6901).
    record Fault(String pointer, String message) {}

    static boolean wantsProblem(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    static JsonObject problem(RoutingContext context, int status, String detail, List<Fault> faults) {
        var problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", ErrorText.title(status))
                .put("status", status)
                .put("detail", detail)
                .put("request_id", context.<String>get(RequestLog.REQUEST_ID));
        if (!faults.isEmpty()) {
            var errors = new JsonArray();
            faults.forEach(fault ->
                    errors.add(new JsonObject().put("pointer", fault.pointer()).put("message", fault.message())));
            problem.put("errors", errors);
        }
        return problem;
    }

    /// Answers where no resource takes part: filters and routes that do not exist.
    static void send(RoutingContext context, int status, String detail) {
        var response = context.response().setStatusCode(status);
        if (wantsProblem(context)) {
            response.putHeader("Content-Type", "application/problem+json")
                    .end(problem(context, status, detail, List.of()).encode());
        } else {
            response.putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(ErrorPage.render(context, status, detail));
        }
    }
}
