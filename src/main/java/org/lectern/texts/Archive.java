package org.lectern.texts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive of which single entries are read, each byte counted. Nothing is unpacked to a disk, and no archive
/// within it is opened.
final class Archive implements AutoCloseable {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_RATIO = 100;

    /// Below this much a high ratio is no harm.
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private long read;

    Archive(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableText("The file is damaged: it cannot be unpacked. Save it anew.", e);
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnreadableText(
                    String.format(Locale.ENGLISH, "The file packs more than %,d parts.", MOST_ENTRIES));
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /// An entry.
    ///
    /// @throws UnreadableText where there is none
    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableText("The file is damaged: its part %s is missing.".formatted(shown(name)));
        }
        return new Counted(zip.getInputStream(entry), entry);
    }

    /// All of an entry.
    ///
    /// @param most bytes
    byte[] bytes(String name, int most) throws IOException {
        try (var in = open(name)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableText(
                        "The part %s has more than %d MiB when unpacked.".formatted(shown(name), most >> 20));
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A name of a part, as it can stand in a message.
    private static String shown(String name) {
        var clean = Paragraphs.clean(name);
        return "“%s”".formatted(clean.length() > 80 ? clean.substring(0, 80) + "…" : clean);
    }

    private final class Counted extends FilterInputStream {

        private final ZipEntry entry;
        private long here;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var more = super.read(target, offset, length);
            count(Math.max(0, more));
            return more;
        }

        private void count(int more) {
            here += more;
            read += more;
            if (read > LARGEST) {
                throw new UnreadableText(
                        "Unpacked, the file has more than %d MiB of words and marks.".formatted(LARGEST >> 20));
            }
            if (here > SMALL && here > LARGEST_RATIO * Math.max(1, entry.getCompressedSize())) {
                throw new UnreadableText("The part %s is packed more than %d times smaller than it is, as no text is."
                        .formatted(shown(entry.getName()), LARGEST_RATIO));
            }
        }
    }
}
