package org.lectern.texts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at a PDF before it is read: a reader unpacks its parts into memory, so each part is unpacked here first and
/// only counted. What could not be counted so is refused.
final class PdfStreams {

    private static final int LARGEST = 48 << 20;

    /// Of all parts: pictures, which are not unpacked when words are read, make up most of it.
    private static final long LARGEST_SUM = 256L << 20;

    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern UNCOUNTED = Pattern.compile(
            "/Filter\\s*(\\d+\\s+\\d+\\s+R|\\[[^\\]]{0,200}?\\d\\s+R|(\\[[^\\]]{0,200}?)?/(LZW(Decode)?|RunLengthDecode|RL|Crypt)(?![A-Za-z]))"
                    + "|/Filter\\s*\\[[^\\]]{0,200}?/Fl[^\\]]{0,200}?/Fl");
    private static final String STREAM = "stream";
    private static final Pattern LETTERED = Pattern.compile("/(ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![A-Za-z0-9])");

    private final byte[] bytes;
    private final Paragraphs budget;
    private final byte[] unpacked = new byte[1 << 16];
    private long sum;

    private PdfStreams(byte[] bytes, Paragraphs budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    static void check(byte[] bytes, Paragraphs budget) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var names = ESCAPE.matcher(raw)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        if (ENCRYPTED.matcher(names).find()) {
            throw encrypted();
        }
        if (UNCOUNTED.matcher(names).find()) {
            throw new UnreadableText(
                    "Parts of the PDF are packed in a way that is not read here. Print it to a new PDF.");
        }
        new PdfStreams(bytes, budget).count(raw, LETTERED.matcher(names).find());
    }

    static UnreadableText encrypted() {
        return new UnreadableText("The PDF is encrypted. Save it without a password and without restrictions.");
    }

    private void count(String raw, boolean lettered) {
        for (var at = raw.indexOf(STREAM); at >= 0; at = raw.indexOf(STREAM, at + 1)) {
            budget.checkTime();
            if (!raw.startsWith("end", Math.max(0, at - 3))) {
                var line = at + STREAM.length();
                var start = line + (raw.startsWith("\r\n", line) ? 2 : 1);
                inflate(bytes, start);
                if (lettered) {
                    var end = raw.indexOf("end" + STREAM, start);
                    inflate(LetteredBytes.base85(bytes, start, end < 0 ? bytes.length : end), 0);
                    inflate(LetteredBytes.base16(bytes, start, end < 0 ? bytes.length : end), 0);
                }
            }
        }
    }

    private static void refuseAbove(long size, long most, String message) {
        if (size > most) {
            throw new UnreadableText(message.formatted(most >> 20));
        }
    }

    /// Readers take the two bytes of the header for granted, so it says nothing.
    private void inflate(byte[] packed, int start) {
        if (start + 2 >= packed.length) {
            return;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, start + 2, packed.length - start - 2);
            for (long total = 0; !inflater.finished(); ) {
                var more = inflater.inflate(unpacked);
                total += more;
                sum += more;
                refuseAbove(
                        total,
                        LARGEST,
                        "A part of the PDF has more than %d MiB when unpacked, as no page of text has.");
                refuseAbove(
                        sum, LARGEST_SUM, "The PDF has more than %d MiB when unpacked. Save its text and bring that.");
                if (more == 0) {
                    return;
                }
                budget.checkTime();
            }
        } catch (DataFormatException _) {
            // Not packed so, or damaged: what came until then was counted.
        } finally {
            inflater.end();
        }
    }
}
