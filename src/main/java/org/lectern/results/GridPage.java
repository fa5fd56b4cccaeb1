package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Option;

/// A quiz learner by learner: each with her mark on each question, in parts that a screen can hold.
@Path("/teach/results/{assignment}/learners")
@RolesAllowed(Role.INSTRUCTOR)
class GridPage {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /// @param earlier address of the columns before; empty for none
    record Parts(String first, String next, String earlier, String later) {

        /// @param here the address without its part
        private static Parts of(String here, int from, int column, int takers, int columns) {
            return new Parts(
                    from > 0 ? at(here, 0, column) : "",
                    from + Grid.ROWS < takers ? at(here, from + Grid.ROWS, column) : "",
                    column > 0 ? at(here, from, Math.max(0, column - Grid.COLUMNS)) : "",
                    column + Grid.COLUMNS < columns ? at(here, from, column + Grid.COLUMNS) : "");
        }

        private static String at(String here, int from, int column) {
            return "%s&from=%d&column=%d".formatted(here, from, column);
        }
    }

    record Search(String section, List<Option> sections, String sort) {

        public List<Option> sorts() {
            return Grid.SORTS;
        }

        private String path(Quiz quiz) {
            return "%s/learners?section=%s&sort=%s".formatted(quiz.path(), Texts.encoded(section), Texts.encoded(sort));
        }
    }

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance learners(Quiz quiz, Grid grid, Search search, Parts parts, int of);
    }

    private final Viewer viewer;
    private final Results results;

    GridPage(Viewer viewer, Results results) {
        this.viewer = viewer;
        this.results = results;
    }

    /// @param from the first learner, from 0
    /// @param column the first question, from 0
    @GET
    public TemplateInstance show(
            @RestPath UUID assignment,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String column) {
        var quiz = viewer.quiz(assignment);
        var all = viewer.takers(quiz);
        var takers = Grid.sorted(Sections.chosen(all, section), sort, quiz.counting());
        int start = Math.min(number(from), Math.max(0, takers.size() - 1));
        int first = number(column);
        var page = takers.stream().skip(start).limit(Grid.ROWS).toList();
        var standing = page.stream()
                .flatMap(taker -> taker.standing(quiz.counting()).map(Sitting::id).stream())
                .toList();
        var given = results.given(quiz, standing);
        var search = new Search(
                Objects.requireNonNullElse(section, ""), Sections.of(all), Objects.requireNonNullElse(sort, "name"));
        var parts = Parts.of(search.path(quiz), start, first, takers.size(), Grid.columns(given));
        return Templates.learners(quiz, Grid.of(quiz, page, given, first), search, parts, takers.size());
    }

    private static int number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
