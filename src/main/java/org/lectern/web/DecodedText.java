package org.lectern.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The text of a file that somebody chose, and in which encoding it was read.
public record DecodedText(String text, String encoding) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// A byte order mark decides; without one, zeros of UTF-16; then UTF-8 where it is valid, and else what old
    /// programs write in the west.
    public static DecodedText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new DecodedText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new DecodedText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new DecodedText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        if (bytes.length >= 2 && (bytes[0] == 0 ^ bytes[1] == 0)) {
            var order = bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new DecodedText(new String(bytes, order), "UTF-16");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new DecodedText(text.toString(), "UTF-8");
        } catch (CharacterCodingException _) {
            return new DecodedText(new String(bytes, WINDOWS_1252), "Windows-1252");
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
