package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import org.lectern.texts.Passage;
import org.lectern.texts.ReaderAddress;

/// The pages of a text: whole paragraphs, as many as one page may have. Most texts are a single page.
///
/// @param starts of each page, the place of its first paragraph among them, counted from 0
record ReaderPages(List<Passage> passages, List<Integer> starts) {

    /// Each paragraph has marks and links of its own, however short it is.
    private static final int MOST_PARAGRAPHS = 2_000;

    static ReaderPages of(List<Passage> passages) {
        var starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < passages.size(); i++) {
            var first = passages.get(starts.getLast());
            if (i - starts.getLast() == MOST_PARAGRAPHS
                    || passages.get(i).end() - first.start() > ReaderAddress.LONGEST_PAGE) {
                starts.add(i);
            }
        }
        return new ReaderPages(passages, starts);
    }

    int count() {
        return starts.size();
    }

    /// The nearest page that there is.
    int page(int wanted) {
        return Math.clamp(wanted, 1, count());
    }

    /// The page of a paragraph, or of the last one where there is none with this number.
    int of(int paragraph) {
        int page = count();
        while (page > 1 && passages.get(starts.get(page - 1)).number() > paragraph) {
            page--;
        }
        return page;
    }

    List<Passage> before(int page) {
        return passages.subList(0, starts.get(page - 1));
    }

    List<Passage> on(int page) {
        return passages.subList(starts.get(page - 1), end(page));
    }

    private int end(int page) {
        return page == count() ? passages.size() : starts.get(page);
    }
}
