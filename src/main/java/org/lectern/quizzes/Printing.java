package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Lays sets out to be printed: the questions in one of two orders and then the key, or cards to cut out.
@ApplicationScoped
class Printing {

    /// Where a page stands and leads back to.
    ///
    /// @param here its address without parameters
    /// @param draws whether another draw would ask other questions
    record Place(String here, String back, String backLabel, boolean draws) {

        static Place of(QuestionSet set, String page) {
            var path = "/teach/sets/" + set.id();
            return new Place(path + page, path, set.title(), draws(set));
        }

        static Place of(Assignment assignment, QuestionSet set) {
            var path = "/teach/assignments/" + assignment.id();
            return new Place(path + "/paper", path, assignment.title(), draws(set));
        }

        private static boolean draws(QuestionSet set) {
            return set.places().stream().anyMatch(SetPlace::isDraw);
        }
    }

    /// What a request asks to be printed; nonsense is the first draw in order A.
    record Wanted(String order, int seed) {

        static Wanted of(@Nullable String order, @Nullable String seed) {
            return new Wanted(
                    Paper.B.equalsIgnoreCase(order) ? Paper.B : Paper.A,
                    seed != null && seed.matches("[0-9]{1,6}") ? Integer.parseInt(seed) : 1);
        }
    }

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /// @param paper null where the set cannot be drawn
        static native TemplateInstance paper(Place place, @Nullable Paper paper);

        /// @param sheets null where the set cannot be drawn
        static native TemplateInstance cards(Place place, @Nullable CardSheets sheets);
    }

    private final DrawnQuestions questions;

    Printing(DrawnQuestions questions) {
        this.questions = questions;
    }

    TemplateInstance paper(Place place, QuestionSet set, String instructions, Wanted wanted) {
        var paper = questions
                .of(set, wanted.seed)
                .map(drawn -> Paper.of(place.backLabel, instructions, drawn, wanted.order, wanted.seed));
        return Templates.paper(place, paper.orElse(null));
    }

    TemplateInstance cards(Place place, QuestionSet set, Wanted wanted) {
        var sheets = questions.of(set, wanted.seed).map(drawn -> CardSheets.of(drawn, wanted.seed));
        return Templates.cards(place, sheets.orElse(null));
    }
}
