package org.lectern.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every exception becomes an error that names what is wrong, and nothing of the program's inside.
class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private final RoutingContext context;

    ErrorMappers(RoutingContext context) {
        this.context = context;
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        var response = e.getResponse();
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        var detail = e instanceof Refusal refusal ? refusal.getMessage() : ErrorText.detail(response.getStatus());
        return answer(Response.fromResponse(response), response.getStatus(), String.valueOf(detail), List.of());
    }

    /// Nobody is signed in, or the token is not one of ours.
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response signedOut(SecurityException e) {
        return answer(Response.status(401).header("WWW-Authenticate", "Bearer"), 401, ErrorText.detail(401), List.of());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(Response.status(403), 403, ErrorText.detail(403), List.of());
    }

    /// The framework has a mapper of its own for these, which answers without a word.
    @ServerExceptionMapper
    public Response misshapen(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        var message = switch (e) {
            case UnrecognizedPropertyException unknown ->
                "There is no field \"%s\" here.".formatted(unknown.getPropertyName());
            case JsonProcessingException limit
            when breaksLimit(limit) ->
                "JSON is at most %d levels deep, and its strings and numbers are not so long."
                        .formatted(JsonLimits.DEPTH);
            case JsonMappingException _ -> "The value has another shape than this field has.";
            default ->
                "This is not JSON at line %d, column %d."
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        };
        return answer(
                Response.status(400), 400, "The body cannot be read.", List.of(new ErrorBody.Fault(pointer, message)));
    }

    /// While objects are read the exception comes wrapped.
    private static boolean breaksLimit(JsonProcessingException e) {
        return e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        var faults =
                e.getConstraintViolations().stream().map(ErrorMappers::fault).toList();
        return answer(Response.status(400), 400, "The request has fields that are missing or wrong.", faults);
    }

    @ServerExceptionMapper
    public Response tooLarge(UnmeasuredBodies.TooLarge e) {
        return answer(Response.status(413), 413, String.valueOf(e.getMessage()), List.of());
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        if (hasTooManyFields(e)) {
            return answer(Response.status(413), 413, "A form has fewer fields.", List.of());
        }
        if (isAway(e)) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
            return answer(Response.status(503).header("Retry-After", "2"), 503, ErrorText.detail(503), List.of());
        }
        LOG.error("Request failed", e);
        return answer(Response.status(500), 500, ErrorText.detail(500), List.of());
    }

    /// SQLSTATE classes 08 (connection), 57P (shutdown, crash, starting), 53 (no connection to be had); or no
    /// connection in time, or other transactions in the way for too long (40).
    private static boolean isAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                if (state == null
                        || state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.startsWith("40")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The framework has no type for it.
    private static boolean hasTooManyFields(Throwable e) {
        return e.getClass() == RuntimeException.class
                && String.valueOf(e.getMessage()).startsWith("Param limit of ");
    }

    private Response answer(
            Response.ResponseBuilder response, int status, String detail, List<ErrorBody.Fault> faults) {
        if (ErrorBody.wantsProblem(context)) {
            return response.entity(
                            ErrorBody.problem(context, status, detail, faults).encode())
                    .type("application/problem+json")
                    .build();
        }
        if (status == 401 && context.request().method().name().equals("GET")) {
            return Response.seeOther(URI.create(
                            "/sign-in?to=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8)))
                    .build();
        }
        return response.entity(ErrorPage.render(context, status, detail))
                .type("text/html;charset=UTF-8")
                .build();
    }

    /// The path begins with the method and its parameter, which callers know nothing of.
    private static ErrorBody.Fault fault(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY -> pointer.append('/').append(node.getName());
                default -> {}
            }
        }
        return new ErrorBody.Fault(pointer.isEmpty() ? "/" + parameter : pointer.toString(), violation.getMessage());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
