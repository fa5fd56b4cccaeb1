package org.lectern.texts;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/// Takes the lines of the pages of a PDF, with marks where a paragraph or the next page begins.
final class PdfPages extends PDFTextStripper {

    static final String PARAGRAPH = "\u0002";
    static final String PAGE = "\u0003";

    /// In bytes, unpacked: a reader holds all parts of a page and all forms that are nested in it at once.
    private static final int LARGEST_PAGE = 16 << 20;

    private final Paragraphs budget;
    private final byte[] unpacked = new byte[1 << 16];
    private long held;

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

    /// The same part may be listed a thousand times.
    @Override
    public void processPage(PDPage page) throws IOException {
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray parts) {
            long total = 0;
            for (var i = 0; i < parts.size(); i++) {
                total += parts.getObject(i) instanceof COSStream part ? size(part, LARGEST_PAGE - total) : 0;
            }
        }
        super.processPage(page);
    }

    /// A form may draw itself.
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        var size = size(form.getCOSObject(), LARGEST_PAGE - held);
        held += size;
        super.showForm(form);
        held -= size;
    }

    private long size(COSStream part, long most) throws IOException {
        long size = 0;
        try (var in = part.createInputStream()) {
            for (var more = in.read(unpacked); more >= 0; more = in.read(unpacked)) {
                budget.checkTime();
                size += more;
                if (size > most) {
                    throw new UnreadableText(
                            "A page of the PDF has more than %d MiB when unpacked, as no page of text has."
                                    .formatted(LARGEST_PAGE >> 20));
                }
            }
        }
        return size;
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
