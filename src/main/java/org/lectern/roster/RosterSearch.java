package org.lectern.roster;

import static org.lectern.web.Parameters.given;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Parameters;

/// What an instructor looks for in a list of learners. Missing or unknown values mean: any.
///
/// @param q parts of the name, the username or the external id
/// @param sort name or section
/// @param page from 1
record RosterSearch(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String section,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable String page) {

    static final int PAGE = 50;

    static final List<Option> SORTS = List.of(new Option("name", "By name"), new Option("section", "By section"));

    /// A part of the list, and where it goes on.
    record Found(List<Learner> learners, int of, String first, String next) {}

    Found in(List<Learner> all, UUID course) {
        var fitting = all.stream()
                .filter(learner -> words().isEmpty() || learner.matches(words()))
                .filter(learner ->
                        chosenSection().isEmpty() || learner.section().equals(chosenSection()))
                .sorted(chosenSort().equals("section") ? Roster.bySection() : Roster.byName())
                .toList();
        int number = Math.min(number(), Math.max(1, (fitting.size() + PAGE - 1) / PAGE));
        var shown = fitting.stream().skip((number - 1L) * PAGE).limit(PAGE).toList();
        return new Found(
                shown,
                fitting.size(),
                number > 1 ? address(course, 1) : "",
                number * PAGE < fitting.size() ? address(course, number + 1) : "");
    }

    private String address(UUID course, int number) {
        var values = new LinkedHashMap<String, String>();
        values.put("q", words());
        values.put("section", chosenSection());
        values.put("sort", chosenSort());
        values.put("page", String.valueOf(number));
        return Parameters.address("/teach/courses/" + course, values);
    }

    static List<Option> sections(List<Learner> learners) {
        var options = new ArrayList<>(List.of(new Option("", "All sections")));
        learners.stream()
                .map(Learner::section)
                .filter(section -> !section.isEmpty())
                .distinct()
                .sorted(Collator.getInstance(Locale.ROOT))
                .forEach(section -> options.add(new Option(section, section)));
        return options;
    }

    public boolean narrows() {
        return !words().isEmpty() || !chosenSection().isEmpty();
    }

    public String words() {
        return given(q);
    }

    public String chosenSection() {
        return given(section);
    }

    public String chosenSort() {
        return "section".equals(sort) ? "section" : "name";
    }

    private int number() {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}
