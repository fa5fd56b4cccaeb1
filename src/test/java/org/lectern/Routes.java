package org.lectern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;

/// Every route of the program, read from its classes.
final class Routes {

    /// Served by the framework, not by a class of ours.
    private static final List<String> OF_THE_FRAMEWORK = List.of("GET /api/v1/openapi.json");

    private Routes() {}

    /// As `METHOD /path/{parameter}`.
    static List<String> all() {
        var found = new ArrayList<>(OF_THE_FRAMEWORK);
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lectern").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .forEach(method -> httpMethods(method).forEach(http -> found.add(http + " " + path(method))));
        return found;
    }

    private static List<String> httpMethods(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .toList();
    }

    private static String path(JavaMethod method) {
        var below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var whole = above(method.getOwner()) + (below.isEmpty() || below.startsWith("/") ? below : "/" + below);
        var withoutPatterns = whole.replaceAll("\\{\\s*([A-Za-z]+)\\s*:[^}]*}", "{$1}");
        return withoutPatterns.isEmpty() ? "/" : withoutPatterns;
    }

    private static String above(JavaClass type) {
        var value = type.getAnnotationOfType(Path.class).value();
        return value.equals("/") ? "" : value;
    }
}
