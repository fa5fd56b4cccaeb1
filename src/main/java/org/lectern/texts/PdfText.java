package org.lectern.texts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Reads a PDF: the words of its pages, put together to paragraphs.
final class PdfText {

    private static final int MOST_PAGES = 3_000;

    private PdfText() {}

    static BroughtText read(byte[] bytes) throws IOException {
        var paragraphs = new Paragraphs();
        PdfStreams.check(bytes, paragraphs);
        try (var document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw PdfStreams.encrypted();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableText(
                        String.format(Locale.ENGLISH, "A PDF has at most %,d pages here.", MOST_PAGES));
            }
            var pages = PdfPages.of(document, paragraphs);
            new PdfLines(pages, paragraphs).join();
            if (paragraphs.all().isEmpty()) {
                throw new UnreadableText(
                        "The PDF holds pictures of pages and no words. They have to be recognised by a program (OCR) before.");
            }
            return HtmlText.text(
                    "PDF", about(document), paragraphs, List.of("pictures, and styles such as bold and italics"));
        } catch (UnreadableText e) {
            throw e;
        } catch (RuntimeException e) {
            // The library trusts much of what stands in a file.
            throw new UnreadableText("The PDF is damaged. Print it to a new PDF, or save its text.", e);
        }
    }

    private static BroughtText.About about(PDDocument document) {
        var said = document.getDocumentInformation();
        return BroughtText.About.of(
                text(said.getTitle()),
                text(said.getAuthor()),
                "",
                text(document.getDocumentCatalog().getLanguage()));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
