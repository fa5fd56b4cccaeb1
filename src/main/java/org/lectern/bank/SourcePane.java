package org.lectern.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.texts.Text;

/// A text beside the form, paragraph by paragraph.
///
/// @param cited numbers of the paragraphs that the question cites
public record SourcePane(String id, String title, String language, boolean here, List<Line> lines) {

    /// A paragraph.
    public record Line(int number, String text, boolean cited) {}

    static SourcePane of(Text text, Collection<Integer> cited) {
        var lines = new ArrayList<Line>();
        text.words()
                .ifPresent(words -> words.passages()
                        .forEach(passage -> lines.add(
                                new Line(passage.number(), passage.text(), cited.contains(passage.number())))));
        return new SourcePane(text.id(), text.title(), text.details().language(), text.isInstalled(), lines);
    }
}
