package org.lectern.texts;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Takes the lines of the pages of a PDF, with marks where a paragraph or the next page begins.
final class PdfPages extends PDFTextStripper {

    static final String PARAGRAPH = "\u0002";
    static final String PAGE = "\u0003";

    private final Paragraphs budget;

    private PdfPages(Paragraphs budget) {
        this.budget = budget;
        setLineSeparator("\n");
        setParagraphStart(PARAGRAPH);
        setPageEnd("\n" + PAGE);
        setSuppressDuplicateOverlappingText(false);
    }

    /// The lines of each page; one with which a paragraph begins has its mark.
    static List<List<String>> of(PDDocument document, Paragraphs budget) throws IOException {
        var text = new Limited();
        new PdfPages(budget).writeText(document, text);
        return List.of(text.words.toString().split(PAGE)).stream()
                .map(page -> page.lines()
                        .filter(line -> !line.replace(PARAGRAPH, "").isBlank())
                        .toList())
                .toList();
    }

    /// A page may draw for ever.
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    private static final class Limited extends Writer {

        private final StringBuilder words = new StringBuilder();

        @Override
        public void write(char[] letters, int from, int count) {
            words.append(letters, from, count);
            if (words.length() > 2 * Paragraphs.LONGEST) {
                throw Paragraphs.tooLong();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
