package org.lectern.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;

/// The parts of a course, to look at one of them.
final class Sections {

    private Sections() {}

    /// Empty where there is nothing to choose.
    static List<Option> of(List<Taker> takers) {
        var sections = takers.stream()
                .map(Taker::section)
                .filter(section -> !section.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (sections.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", "All"));
        sections.forEach(section -> options.add(new Option(section, section)));
        return options;
    }

    static List<Taker> chosen(List<Taker> takers, @Nullable String section) {
        return section == null || section.isEmpty()
                ? takers
                : takers.stream()
                        .filter(taker -> taker.section().equals(section))
                        .toList();
    }
}
