package org.lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the table of packages (docs/architecture.md), and what the compiler cannot see of end points and templates.
class ArchitectureTest {

    private static final String ROOT = "org.lectern.";

    /// What each package may use, besides itself. A package may be missing as long as nothing lives in it.
    private static final Map<String, Set<String>> MAY_USE = table();

    private static final List<Class<? extends Annotation>> WHO_MAY_CALL =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lectern");

    private static Map<String, Set<String>> table() {
        var table = new LinkedHashMap<String, Set<String>>();
        table.put("scheduling", Set.of());
        table.put("web", Set.of());
        table.put("accounts", Set.of("web"));
        table.put("texts", with(table, "accounts"));
        table.put("bank", with(table, "texts"));
        table.put("draft", with(table, "bank"));
        table.put("roster", with(table, "accounts"));
        table.put("study", with(table, "scheduling", "bank"));
        table.put("quizzes", with(table, "study", "roster"));
        table.put("forecast", with(table, "quizzes"));
        table.put("results", with(table, "forecast"));
        table.put("progress", with(table, "forecast"));
        table.put("interchange", with(table, "study"));
        table.put("lti", with(table, "quizzes"));
        table.put("operations", with(table, "draft", "results", "progress", "interchange", "lti"));
        return table;
    }

    /// These, and all that they may use.
    private static Set<String> with(Map<String, Set<String>> table, String... packages) {
        var all = new TreeSet<String>();
        for (var name : packages) {
            all.add(name);
            all.addAll(table.get(name));
        }
        return all;
    }

    @Test
    void readsTheClasses() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
    }

    @Test
    void knowsEveryPackage() {
        var found = new TreeSet<String>();
        CLASSES.forEach(type -> found.add((type.getPackageName() + ".").substring(ROOT.length())));
        assertThat(found)
                .isSubsetOf(MAY_USE.keySet().stream().map(name -> name + ".").toList());
    }

    @Test
    void keepsPackagesToWhatTheyMayUse() {
        MAY_USE.forEach((name, allowed) -> {
            var others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> ROOT + other)
                    .toArray(String[]::new);
            if (others.length > 0) {
                noClasses()
                        .that(resideInAPackage(ROOT + name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        });
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsSchedulingPure() {
        classes()
                .that(resideInAPackage(ROOT + "scheduling"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "scheduling", "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void namesNoPatternsButTheThing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }

    /// One that is not public is ignored without a word.
    @Test
    void hasPublicEndpointsOnly() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getModifiers())
                        .as(method.getFullName())
                        .contains(JavaModifier.PUBLIC));
    }

    @Test
    void saysOfEveryEndpointWhoMayCallIt() {
        assertThat(endpoints())
                .allSatisfy(method -> assertThat(WHO_MAY_CALL)
                        .as(method.getFullName())
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation)));
    }

    @Test
    void declaresEveryPackageNullMarked() throws IOException {
        var missing = new ArrayList<String>();
        for (var name : MAY_USE.keySet()) {
            var folder = java.nio.file.Path.of("src/main/java/org/lectern", name);
            if (Files.isDirectory(folder)
                    && !Files.readString(folder.resolve("package-info.java")).contains("@NullMarked")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    /// What is not escaped has passed the sanitiser, or is a picture that Java drew.
    @Test
    void escapesWhatTemplatesShow() throws IOException {
        var raw = Pattern.compile("\\.raw\\b|\\.safe\\b|\\braw\\s*\\(");
        try (var templates = Files.walk(java.nio.file.Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .as(template.toString())
                            .doesNotContainPattern(raw));
        }
    }

    @Test
    void makesUnescapedTextInTwoPlaces() {
        var makers = new TreeSet<String>();
        CLASSES.forEach(type -> type.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals("io.quarkus.qute.RawString"))
                .forEach(_ -> makers.add(type.getName())));
        assertThat(makers).isSubsetOf("org.lectern.bank.SafeHtml", "org.lectern.web.Svg");
    }

    private static List<JavaMethod> endpoints() {
        return CLASSES.stream()
                .flatMap(ArchitectureTest::methods)
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)
                                || annotation.getRawType().isEquivalentTo(Path.class)))
                .toList();
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream();
    }
}
