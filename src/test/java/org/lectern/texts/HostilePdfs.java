package org.lectern.texts;

import static org.lectern.texts.HostileFiles.join;
import static org.lectern.texts.HostileFiles.random;
import static org.lectern.texts.MadeFiles.pdf;
import static org.lectern.texts.MadeFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.lectern.texts.HostileFiles.Refused;

/// PDFs that somebody made to do harm.
final class HostilePdfs {

    static final String OF_ONE_LINE = "BT /F 12 Tf 72 720 Td (Words of a page.) Tj ET";

    private HostilePdfs() {}

    static void all(Map<String, Refused> all) {
        all.put("a PDF of one line", new Refused("a.pdf", utf8("%PDF-1.7"), "damaged"));
        all.put("a PDF of noise", new Refused("a.pdf", join(utf8("%PDF-1.7\n"), random(100_000)), "damaged"));
        all.put(
                "a PDF that is encrypted",
                new Refused(
                        "a.pdf",
                        replaced(pdf("", utf8(OF_ONE_LINE)), "trailer<<", "trailer<</Encrypt 9 0 R"),
                        "encrypted"));
        all.put(
                "the same, disguised",
                new Refused(
                        "a.pdf",
                        replaced(pdf("", utf8(OF_ONE_LINE)), "trailer<<", "trailer<</Encr#79pt 9 0 R"),
                        "encrypted"));
        all.put(
                "a PDF that unpacks to 50 MiB",
                new Refused("a.pdf", pdf("/Filter/FlateDecode", deflated(50 << 20)), "MiB"));
        var headless = deflated(50 << 20);
        headless[0] = 0;
        all.put("the same without a header", new Refused("a.pdf", pdf("/Filter/FlateDecode", headless), "MiB"));
        all.put(
                "the same as letters",
                new Refused("a.pdf", pdf("/Filter[/ASCIIHexDecode/FlateDecode]", hex(deflated(50 << 20))), "MiB"));
        all.put(
                "a PDF that is packed twice",
                new Refused("a.pdf", pdf("/Filter[/FlateDecode/FlateDecode]", deflated(100)), "packed"));
        all.put(
                "a PDF that is packed in an old way",
                new Refused("a.pdf", pdf("/Filter/LZWDecode", random(100)), "packed"));
        all.put(
                "a PDF that says elsewhere how it is packed",
                new Refused("a.pdf", pdf("/Filter 9 0 R", random(100)), "packed"));
        all.put("a PDF without words", new Refused("a.pdf", pdf("", utf8("0 0 m 10 10 l S")), "pictures"));
        all.put(
                "pages that are their own parents",
                new Refused("a.pdf", replaced(pdf("", utf8(OF_ONE_LINE)), "/Kids[3 0 R]", "/Kids[2 0 R]"), "pictures"));
        drawings(all);
    }

    /// What a reader of PDF holds all at once.
    private static void drawings(Map<String, Refused> all) {
        var large = pdf("/Filter/FlateDecode", deflated(8 << 20));
        all.put(
                "a page that lists the same part a hundred times",
                new Refused("a.pdf", replaced(large, "4 0 R", "[" + "4 0 R ".repeat(100) + "]"), "A page"));
        all.put(
                "a form of 40 MiB that draws itself",
                new Refused("a.pdf", withForm(join(utf8("/X Do "), new byte[40 << 20])), "A page"));
        all.put("parts of 300 MiB together", new Refused("a.pdf", parts(8, deflated(40 << 20)), "when unpacked"));
        all.put(
                "a PDF of 15 MiB of noise",
                new Refused("a.pdf", join(utf8("%PDF-1.7\n"), random(15 << 20)), "damaged"));
    }

    private static byte[] withForm(byte[] drawn) {
        var form = packed(drawn);
        var page = replaced(pdf("", utf8("/X Do " + OF_ONE_LINE)), "/F 5 0 R>>", "/F 5 0 R>>/XObject<</X 6 0 R>>");
        return object(
                page,
                "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Filter/FlateDecode/Length %d>>"
                        .formatted(form.length),
                form);
    }

    private static byte[] parts(int count, byte[] part) {
        var all = pdf("", utf8(OF_ONE_LINE));
        for (var i = 0; i < count; i++) {
            all = object(all, "%d 0 obj<</Filter/FlateDecode/Length %d>>".formatted(10 + i, part.length), part);
        }
        return all;
    }

    private static byte[] object(byte[] pdf, String dictionary, byte[] stream) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var object =
                dictionary + "\nstream\n" + new String(stream, StandardCharsets.ISO_8859_1) + "\nendstream endobj\n";
        return text.replace("trailer<<", object + "trailer<<").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(byte[] bytes, String words, String others) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(words, others)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(int spaces) {
        var some = new byte[spaces];
        Arrays.fill(some, (byte) ' ');
        return packed(some);
    }

    private static byte[] packed(byte[] raw) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hex(byte[] bytes) {
        return utf8(HexFormat.of().formatHex(bytes) + ">");
    }
}
