package org.lectern.results;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.KeyLine;
import org.lectern.bank.QuestionContent;

/// An attempt of a learner, answer by answer.
record AttemptSheet(
        String learner, int number, String facts, String mark, boolean running, List<Line> lines, List<Other> others) {

    /// Another attempt of hers.
    record Other(int number, String path, String mark, boolean shown) {}

    /// An answer.
    ///
    /// @param position in the attempt
    /// @param answer in words; empty where there is none
    /// @param verdict right, wrong, and so on; empty while it is not marked, and where a person gave the points
    /// @param mark points of points
    /// @param points the most
    /// @param override points that were given instead; empty for none
    /// @param late what came after the end, in words: it is not marked
    record Line(
            int position,
            RawString stem,
            List<Object> answer,
            List<KeyLine> key,
            String verdict,
            String mark,
            String points,
            String override,
            String saved,
            List<Object> late,
            String lateAt,
            List<String> changes) {}

    /// What is kept of an answer beside it.
    ///
    /// @param saved when
    /// @param late what came after the attempt was closed; null for nothing
    /// @param lateAt when
    /// @param changes of its mark, in words
    record Beside(String saved, @Nullable String late, String lateAt, List<String> changes) {

        static final Beside NOTHING = new Beside("", null, "", List.of());

        Beside with(List<String> changed) {
            return new Beside(saved, late, lateAt, changed);
        }
    }

    static List<Line> lines(List<Given> given, Asked.Questions asked, Map<Integer, Beside> beside) {
        return given.stream()
                .map(one -> line(one, asked, beside.getOrDefault(one.position(), Beside.NOTHING)))
                .toList();
    }

    private static Line line(Given given, Asked.Questions asked, Beside beside) {
        var question = asked.of(given);
        var points = Figures.plain(given.points(), 2);
        return new Line(
                given.position(),
                question.stemHtml().markup(),
                Answers.inWords(question.content(), given.response()),
                KeyLine.of(question.content()),
                given.override() == null ? verdict(given, question.content()) : "",
                given.fraction() == null ? "" : "%s of %s".formatted(Figures.plain(given.mark(), 2), points),
                points,
                given.override() == null ? "" : Figures.plain(given.override()),
                beside.saved(),
                Answers.inWords(question.content(), beside.late()),
                beside.lateAt(),
                beside.changes());
    }

    private static String verdict(Given given, QuestionContent content) {
        return switch (Objects.requireNonNullElse(given.rightness(), "")) {
            case "right" -> "Right";
            case "wrong" -> given.fraction() != null && given.fraction() > 0 ? "Right in part" : "Wrong";
            case "near" -> content instanceof QuestionContent.Basic ? "Own words, for you to mark" : "One letter off";
            case "empty" -> "Left empty";
            default -> "";
        };
    }
}
