package org.lectern.texts;

/// Where the paragraphs of a text are read.
public final class ReaderAddress {

    /// In UTF-16 units: a longer text is read page by page.
    public static final int LONGEST_PAGE = 50_000;

    private ReaderAddress() {}

    /// The address of a paragraph. Servers do not see what stands behind the `#`, so that of a long text says twice
    /// which one is meant.
    ///
    /// @param length of the text; 0 where it is not installed
    public static String of(String text, int length, int paragraph) {
        return length > LONGEST_PAGE
                ? "/read/%s?p=%d#p%d".formatted(text, paragraph, paragraph)
                : "/read/%s#p%d".formatted(text, paragraph);
    }
}
