package org.lectern.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A text as it is compared, hashed and counted: without a byte order mark, with LF at the end of each line, in NFC.
/// Offsets are in UTF-16 units of [#body].
public final class SourceText {

    private final String body;
    private final List<Passage> passages;

    private SourceText(String body) {
        this.body = body;
        this.passages = List.copyOf(cut(body));
    }

    /// Brings a text into the form in which it is compared.
    public static SourceText of(String raw) {
        var text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return new SourceText(
                Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC));
    }

    /// Reads the bytes of a file.
    ///
    /// @throws UnreadableText where they are not UTF-8
    public static SourceText of(byte[] bytes) {
        try {
            // A fresh decoder reports malformed input, where new String() would put U+FFFD in its place.
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableText("The file is not a text in UTF-8.", e);
        }
    }

    public String body() {
        return body;
    }

    public List<Passage> passages() {
        return passages;
    }

    /// The passage that holds the whole range, where there is one.
    public Optional<Passage> passageAt(int start, int end) {
        return passages.stream().filter(passage -> passage.holds(start, end)).findFirst();
    }

    /// Where words begin, as often as they stand there, also within one another.
    public List<Integer> places(String words) {
        var places = new ArrayList<Integer>();
        if (!words.isEmpty()) {
            for (var at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
                places.add(at);
            }
        }
        return places;
    }

    /// What identifies this text: lower-case hexadecimal digits.
    public String sha256() {
        return sha256(body);
    }

    /// The SHA-256 of a piece of text in UTF-8, as lower-case hexadecimal digits.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The SHA-256 of bytes, as lower-case hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Passage> cut(String body) {
        var passages = new ArrayList<Passage>();
        var start = 0;
        for (var line : body.split("\n", -1)) {
            if (!line.isBlank()) {
                passages.add(new Passage(passages.size() + 1, start, start + line.length(), line));
            }
            start += line.length() + 1;
        }
        return passages;
    }
}
