package org.lectern.roster;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.CourseBound;
import org.lectern.accounts.Setting;
import org.lectern.web.Problems;

/// What a course says about settings, as it is typed: an empty field is no bound.
record BoundsForm(Map<String, String> typed) {

    /// A setting with what was typed about it.
    public record Row(Setting setting, String least, String most, String usual) {

        /// The name of a field: `minutes-least`.
        public String field(String which) {
            return setting.slug() + "-" + which;
        }

        public String range() {
            return "%d to %d, %d otherwise".formatted(setting.least(), setting.most(), setting.usual());
        }
    }

    private static final List<String> FIELDS = List.of("least", "most", "usual");

    static BoundsForm of(List<CourseBound> bounds) {
        var typed = new HashMap<String, String>();
        for (var bound : bounds) {
            put(typed, bound.setting(), "least", bound.least());
            put(typed, bound.setting(), "most", bound.most());
            put(typed, bound.setting(), "usual", bound.usual());
        }
        return new BoundsForm(typed);
    }

    static BoundsForm of(MultivaluedMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((field, values) ->
                typed.put(field, values.isEmpty() ? "" : values.getFirst().strip()));
        return new BoundsForm(typed);
    }

    private static void put(Map<String, String> typed, Setting setting, String which, @Nullable Integer number) {
        typed.put(setting.slug() + "-" + which, Objects.toString(number, ""));
    }

    public List<Row> rows() {
        return Stream.of(Setting.values())
                .map(setting -> new Row(setting, at(setting, "least"), at(setting, "most"), at(setting, "usual")))
                .toList();
    }

    private String at(Setting setting, String which) {
        return typed.getOrDefault(setting.slug() + "-" + which, "");
    }

    Problems problems() {
        var found = new HashMap<String, String>();
        for (var setting : Setting.values()) {
            for (var which : FIELDS) {
                if (!fits(setting, at(setting, which))) {
                    found.put(
                            setting.slug() + "-" + which,
                            "A whole number from %d to %d, or nothing.".formatted(setting.least(), setting.most()));
                }
            }
            if (found.keySet().stream().noneMatch(field -> field.startsWith(setting.slug()))) {
                checkOrder(found, setting);
            }
        }
        return new Problems(found);
    }

    private static boolean fits(Setting setting, String typed) {
        return typed.isEmpty()
                || typed.matches("\\d{1,5}")
                        && Integer.parseInt(typed) >= setting.least()
                        && Integer.parseInt(typed) <= setting.most();
    }

    private void checkOrder(Map<String, String> found, Setting setting) {
        if (isOver(number(setting, "least"), number(setting, "most"))) {
            found.put(setting.slug() + "-most", "Not less than the least.");
        } else if (isOver(number(setting, "least"), number(setting, "usual"))
                || isOver(number(setting, "usual"), number(setting, "most"))) {
            found.put(setting.slug() + "-usual", "A number that learners may choose.");
        }
    }

    private static boolean isOver(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one > other;
    }

    private @Nullable Integer number(Setting setting, String which) {
        var number = at(setting, which);
        return number.isEmpty() ? null : Integer.valueOf(number);
    }

    /// One for each setting, once there are no problems.
    List<CourseBound> bounds(String course) {
        var bounds = new ArrayList<CourseBound>();
        for (var setting : Setting.values()) {
            bounds.add(new CourseBound(
                    course, setting, number(setting, "least"), number(setting, "most"), number(setting, "usual")));
        }
        return bounds;
    }
}
