package org.lectern.bank;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lectern.bank.ImageBytes.Damaged;

/// A PNG, chunk by chunk: each with its checksum, and no more behind the compression than its size needs.
final class PngImage {

    static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// What an image needs to look as it should; moving pictures and texts are left out.
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM");

    private final ImageBytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    private PngImage(ImageBytes file) {
        this.file = file;
    }

    static ImageFile read(ImageBytes file) throws Damaged {
        return new PngImage(file).read();
    }

    private ImageFile read() throws Damaged {
        if (!file.text(12, 4).equals("IHDR") || file.four(8) != 13) {
            throw new Damaged("it does not begin as a PNG does");
        }
        var width = file.four(16);
        var height = file.four(20);
        ImageFile.check(width, height);
        kept.writeBytes(MAGIC);
        var at = MAGIC.length;
        var type = "";
        while (!type.equals("IEND")) {
            type = file.text(at + 4, 4);
            at = chunk(at, type);
        }
        unpack(longest(width, height));
        return new ImageFile("image/png", (int) width, (int) height, kept.toByteArray());
    }

    /// @return where the next one begins
    private int chunk(int at, String type) throws Damaged {
        var length = file.four(at);
        file.within(at, 12 + length);
        var end = at + 12 + (int) length;
        var sum = new CRC32();
        sum.update(file.file(), at + 4, (int) length + 4);
        if (sum.getValue() != file.four(end - 4)) {
            throw new Damaged("a checksum is wrong");
        }
        if (KEPT.contains(type)) {
            kept.write(file.file(), at, end - at);
        }
        if (type.equals("IDAT")) {
            packed.write(file.file(), at + 8, (int) length);
        }
        return end;
    }

    /// In bytes when unpacked; an interlaced one has some more beginnings of lines.
    private long longest(long width, long height) throws Damaged {
        var depth = file.at(24);
        var samples = switch (file.at(25)) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new Damaged("it has no colours that a PNG may have");
        };
        var line = 1 + (width * samples * depth + 7) / 8;
        return file.at(28) == 0 ? line * height : 2 * line * height + 64;
    }

    private void unpack(long longest) throws Damaged {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed.toByteArray());
            var some = new byte[65_536];
            long length = 0;
            while (!inflater.finished()) {
                var count = inflater.inflate(some);
                length += count;
                if (length > longest) {
                    throw new Damaged("there is more in it than an image of its size");
                }
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Damaged("it ends too early");
                }
            }
        } catch (DataFormatException e) {
            throw new Damaged("it cannot be unpacked");
        }
    }
}
