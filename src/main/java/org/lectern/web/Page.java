package org.lectern.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the layout shows around every page. In templates: `{inject:page.theme}`.
@Named("page")
@ApplicationScoped
public class Page {

    /// A place in the navigation.
    public record Place(String href, String label, boolean current) {}

    private static final String VISITOR = "lectern.visitor";
    private static final List<Place> STUDY = List.of(
            new Place("/", "Today", false),
            new Place("/read", "Read", false),
            new Place("/cards", "Cards", false),
            new Place("/plan", "Plan", false),
            new Place("/progress", "Progress", false),
            new Place("/settings", "Settings", false));
    private static final Place TEACH = new Place("/teach", "Teach", false);
    private static final List<Place> OUTSIDE = List.of(new Place("/sign-in", "Sign in", false));

    private final Instance<Visitors> visitors;
    private final CurrentVertxRequest request;
    private final Installation installation;

    Page(Instance<Visitors> visitors, CurrentVertxRequest request, Installation installation) {
        this.visitors = visitors;
        this.request = request;
        this.installation = installation;
    }

    /// Asked once per request. An error page is nobody's: it must also appear when the database is what failed.
    public Visitor visitor() {
        var context = context();
        if (context == null || visitors.isUnsatisfied()) {
            return Visitor.NOBODY;
        }
        Visitor known = context.get(VISITOR);
        if (known == null) {
            known = visitors.get().current();
            context.put(VISITOR, known);
        }
        return known;
    }

    public List<Place> places() {
        var context = context();
        var path = context == null ? "" : context.normalizedPath();
        return placesOf(visitor())
                .map(place -> new Place(place.href(), place.label(), isAt(place.href(), path)))
                .toList();
    }

    private static Stream<Place> placesOf(Visitor visitor) {
        if (!visitor.here()) {
            return OUTSIDE.stream();
        }
        return visitor.role().equals("learner") ? STUDY.stream() : Stream.concat(STUDY.stream(), Stream.of(TEACH));
    }

    /// Whether this is the page at an address.
    public boolean isOn(String href) {
        var context = context();
        return context != null && context.normalizedPath().equals(href);
    }

    public boolean demo() {
        return installation.demo();
    }

    public boolean insecure() {
        return installation.insecureHttp();
    }

    static void showToNobody(RoutingContext context) {
        context.put(VISITOR, Visitor.NOBODY);
    }

    private static boolean isAt(String href, String path) {
        return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
    }

    private @Nullable RoutingContext context() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }
}
