package org.lectern.forecast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Picture;

/// The texts of an exam as the learner who looks will remember them. Drawn by whoever shows what is remembered of a
/// text.
public interface ExamTexts {

    /// @param days at which one can look, in the order of time
    /// @param texts on the chosen one, in their order
    record Ahead(List<Day> days, List<Text> texts) {

        static final Ahead NONE = new Ahead(List.of(), List.of());
    }

    /// @param slug how an address names it
    record Day(String slug, String label, boolean chosen) {}

    /// A text in small.
    ///
    /// @param futures both of them; one where they do not differ
    record Text(String title, List<Future> futures) {}

    /// What becomes of a text.
    ///
    /// @param sentence how much of it will be recalled
    /// @param href the text as it is then
    record Future(String sentence, Picture picture, String href) {}

    /// @param questions of the exam
    /// @param plans all of hers, this one among them
    /// @param day at which she looks, as an address names it; that of the exam where it names none
    Ahead ahead(Exam exam, Set<String> questions, Following plans, @Nullable String day);
}
