package org.lectern.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.progress.ReaderParagraph.NoteWords;
import org.lectern.texts.Footnotes;
import org.lectern.texts.SourceText;
import org.lectern.web.Parameters;

/// What one page holds of a text.
///
/// @param notes those to which its marks refer, each once
record ReaderSheet(List<ReaderParagraph> paragraphs, List<NoteWords> notes, Turning turning) {

    /// From page to page; what is looked for stays marked, and the day that one looks at stays.
    ///
    /// @param kept what addresses go on saying
    /// @param page counted from 1
    record Turning(String text, Map<String, String> kept, int page, int pages) {

        static Turning of(String text, ReaderPlace wanted, int page, int pages) {
            var kept = new LinkedHashMap<String, String>();
            kept.put("find", Parameters.given(wanted.find()));
            kept.put("ahead", Parameters.given(wanted.ahead()));
            kept.put("follows", Parameters.given(wanted.follows()));
            return new Turning(text, kept, page, pages);
        }

        public boolean isNeeded() {
            return pages > 1;
        }

        public boolean hasPrevious() {
            return page > 1;
        }

        public boolean hasNext() {
            return page < pages;
        }

        public String previous() {
            return href(page - 1);
        }

        public String next() {
            return href(page + 1);
        }

        private String href(int other) {
            var values = new LinkedHashMap<>(kept);
            values.put("page", String.valueOf(other));
            return Parameters.address("/read/" + text, values);
        }
    }

    ReaderSheet with(List<ReaderParagraph> others) {
        return new ReaderSheet(others, notes, turning);
    }

    /// The phrases that are quoted of a text that is not installed.
    static ReaderSheet phrases(ReaderText reader, Finder finder) {
        return new ReaderSheet(finder.mark(reader.phrases()), List.of(), new Turning(reader.text(), Map.of(), 1, 1));
    }

    static ReaderSheet of(SourceText source, ReaderText reader, Finder finder, ReaderPlace wanted) {
        var notes = Footnotes.of(source);
        var pages = ReaderPages.of(source.passages());
        var places = finder.count(source.passages().stream().map(notes::withoutMarks));
        int page = page(wanted, source, pages, finder, places);
        var shown = pages.on(page);
        int first = pages.before(page).size();
        if (!places.isEmpty()) {
            finder.pass(places.subList(0, first));
        }
        var marked = finder.mark(reader.paragraphs(source, notes, shown));
        if (!places.isEmpty()) {
            finder.pass(places.subList(first + shown.size(), places.size()));
        }
        return new ReaderSheet(
                marked, reader.notes(source, notes, shown), Turning.of(reader.text(), wanted, page, pages.count()));
    }

    private static int page(
            ReaderPlace wanted, SourceText source, ReaderPages pages, Finder finder, List<Integer> places) {
        if (wanted.page() != null) {
            return pages.page(wanted.page());
        }
        if (wanted.passage() != null) {
            int offset = wanted.passage();
            return source.passageAt(offset, offset)
                    .map(passage -> pages.of(passage.number()))
                    .orElse(1);
        }
        var paragraph = wanted.paragraph() != null ? wanted.paragraph() : wanted.p();
        return paragraph != null ? pages.of(paragraph) : ofPlace(finder.wanted(), pages, places);
    }

    /// The page of a place that was found.
    private static int ofPlace(int wanted, ReaderPages pages, List<Integer> places) {
        int before = 0;
        for (int i = 0; i < places.size(); i++) {
            before += places.get(i);
            if (before >= wanted) {
                return pages.of(i + 1);
            }
        }
        return 1;
    }
}
