package org.lectern.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lectern.bank.ImageBytes.Damaged;
import org.lectern.bank.ImageFile.Unfit;

/// A WebP, chunk by chunk: one still image, with its transparency where it has one.
final class WebpImage {

    static final byte[] MAGIC = {'R', 'I', 'F', 'F'};

    private static final int ALPHA = 0x10;

    private final ImageBytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long width;
    private long height;

    private WebpImage(ImageBytes file) {
        this.file = file;
    }

    static ImageFile read(ImageBytes file) throws Damaged {
        return new WebpImage(file).read();
    }

    private ImageFile read() throws Damaged {
        var end = Math.addExact(8, Math.toIntExact(Math.min(file.fourLittle(4), ImageFile.LONGEST)));
        file.within(0, end);
        for (var at = 12; at < end; ) {
            at = chunk(at, file.text(at, 4));
        }
        if (width == 0) {
            throw new Damaged("there is no image in it");
        }
        var body = kept.toByteArray();
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(MAGIC);
        little(whole, body.length + 4);
        whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return new ImageFile("image/webp", (int) width, (int) height, whole.toByteArray());
    }

    /// @return where the next one begins
    private int chunk(int at, String type) throws Damaged {
        var length = file.fourLittle(at + 4);
        file.within(at, 8 + length);
        var data = at + 8;
        switch (type) {
            case "VP8 " ->
                size(
                        file.at(data + 6) | file.at(data + 7) << 8 & 0x3F00,
                        file.at(data + 8) | file.at(data + 9) << 8 & 0x3F00);
            case "VP8L" -> {
                var bits = file.fourLittle(data + 1);
                size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case "VP8X" -> size(1 + three(data + 4), 1 + three(data + 7));
            case "ANIM", "ANMF" -> throw new Unfit("Moving images are not taken.");
            default -> {}
        }
        var next = data + (int) length + (int) (length & 1);
        file.within(at, next - at);
        if (type.equals("VP8X")) {
            // Of what else is in the file only the transparency is kept.
            var flags = kept.size() + 8;
            kept.write(file.file(), at, next - at);
            var bytes = kept.toByteArray();
            bytes[flags] &= ALPHA;
            kept.reset();
            kept.writeBytes(bytes);
        } else if (type.equals("VP8 ") || type.equals("VP8L") || type.equals("ALPH")) {
            kept.write(file.file(), at, next - at);
        }
        return next;
    }

    private void size(long wide, long high) {
        ImageFile.check(wide, high);
        width = wide;
        height = high;
    }

    private long three(int index) throws Damaged {
        return file.at(index) | (long) file.at(index + 1) << 8 | (long) file.at(index + 2) << 16;
    }

    private static void little(ByteArrayOutputStream out, int number) {
        for (var shift = 0; shift < 32; shift += 8) {
            out.write(number >> shift);
        }
    }
}
