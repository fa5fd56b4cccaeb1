package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.ReaderParagraph.Opened;
import org.lectern.web.Spans;

/// Shows the questions of the passage or the paragraph that a reader follows.
@ApplicationScoped
class OpenPassages {

    /// What the reader followed.
    ///
    /// @param passage an offset in the text: every passage that holds it
    /// @param paragraph a number: every passage of it
    /// @param here whether the text is installed
    record Wanted(@Nullable Integer passage, @Nullable Integer paragraph, boolean here) {

        private boolean holds(Cited range) {
            return passage != null && range.covers(passage) || isParagraph(range.paragraph());
        }

        private boolean isParagraph(int number) {
            return paragraph != null && paragraph == number;
        }
    }

    private final QuestionLines lines;

    OpenPassages(QuestionLines lines) {
        this.lines = lines;
    }

    List<ReaderParagraph> open(List<ReaderParagraph> paragraphs, Wanted wanted, List<Cited> cited, Memories memories) {
        var opened = cited.stream().filter(wanted::holds).toList();
        return paragraphs.stream()
                .map(paragraph -> {
                    var here = opened.stream()
                            .filter(range -> range.paragraph() == paragraph.number())
                            .toList();
                    return here.isEmpty() && !wanted.isParagraph(paragraph.number())
                            ? paragraph
                            : paragraph.opened(opened(paragraph, wanted, here, memories));
                })
                .toList();
    }

    private Opened opened(ReaderParagraph paragraph, Wanted wanted, List<Cited> here, Memories memories) {
        var questions = here.stream().map(Cited::question).distinct().toList();
        var ends = wanted.here() ? Ends.of(paragraph.words()) : new Ends("", "");
        return new Opened(
                lines.of(questions, memories.cards()),
                wanted.passage() == null ? "" : overlap(memories.passages(here)),
                ends.first(),
                ends.last());
    }

    /// A mark shows one level; where passages overlap this says them all.
    private static String overlap(List<TextStrip.Level> levels) {
        return levels.size() < 2
                ? ""
                : "%s overlap in these words: %s. They are marked by the weakest."
                        .formatted(Spans.of(levels.size(), "passage"), LevelCount.inWords(levels));
    }
}
