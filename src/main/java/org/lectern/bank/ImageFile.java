package org.lectern.bank;

import org.lectern.bank.ImageBytes.Damaged;

/// An image that was looked through to its last byte: what the file says it is, of a size that browsers can show,
/// without anything in it but the image. What cameras and programs write beside (places, names, comments) is left out.
///
/// @param type its media type
/// @param bytes as they are kept and served
record ImageFile(String type, int width, int height, byte[] bytes) {

    /// In bytes of the file.
    static final int LONGEST = 1_500_000;

    /// In pixels along a side.
    static final int WIDEST = 4_096;

    /// In pixels: what browsers need four bytes each for.
    static final int MOST_PIXELS = 12_000_000;

    /// Reads a file.
    ///
    /// @throws Unfit where it is none of the three kinds, too large or damaged; the message is for whoever sent it
    static ImageFile of(byte[] file) {
        if (file.length > LONGEST) {
            throw new Unfit("An image has at most 1.5 MB; make it smaller or save it as JPEG.");
        }
        var bytes = new ImageBytes(file);
        try {
            if (bytes.startsWith(PngImage.MAGIC)) {
                return PngImage.read(bytes);
            }
            if (bytes.startsWith(JpegImage.MAGIC)) {
                return JpegImage.read(bytes);
            }
            if (bytes.startsWith(WebpImage.MAGIC) && bytes.text(8, 4).equals("WEBP")) {
                return WebpImage.read(bytes);
            }
        } catch (Damaged e) {
            throw new Unfit("The file is damaged: %s.".formatted(e.getMessage()));
        }
        throw new Unfit("Choose a PNG, JPEG or WebP file. Its content decides, not its name; SVG is not taken.");
    }

    /// @throws Unfit where browsers had to make too much of it
    static void check(long width, long height) {
        if (width < 1 || height < 1) {
            throw new Unfit("The image has no size.");
        }
        if (width > WIDEST || height > WIDEST || width * height > MOST_PIXELS) {
            throw new Unfit("The image has %d × %d pixels; at most %d along a side and 12 million in all are taken."
                    .formatted(width, height, WIDEST));
        }
    }

    /// A file that is not taken.
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }
}
