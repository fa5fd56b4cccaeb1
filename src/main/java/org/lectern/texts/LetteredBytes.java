package org.lectern.texts;

import java.io.ByteArrayOutputStream;

/// Bytes that stand in a file as letters, as PDF writes them (ISO 32000-2, 7.4.2 and 7.4.3).
final class LetteredBytes {

    private LetteredBytes() {}

    /// Pairs of hexadecimal digits, up to `>`.
    static byte[] base16(byte[] bytes, int start, int end) {
        var decoded = new ByteArrayOutputStream();
        var group = -1;
        for (var i = start; i < end && bytes[i] != '>'; i++) {
            var digit = Character.digit(bytes[i], 16);
            if (digit >= 0 && group >= 0) {
                decoded.write(group * 16 + digit);
                group = -1;
            } else if (digit >= 0) {
                group = digit;
            }
        }
        return decoded.toByteArray();
    }

    /// Groups of five digits from `!` to `u`, up to `~`; `z` is four zeros.
    static byte[] base85(byte[] bytes, int start, int end) {
        var decoded = new ByteArrayOutputStream();
        long group = 0;
        var digits = 0;
        for (var i = start; i < end && bytes[i] != '~'; i++) {
            if (bytes[i] == 'z' && digits == 0) {
                decoded.write(new byte[4], 0, 4);
            } else if (bytes[i] >= '!' && bytes[i] <= 'u') {
                group = group * 85 + bytes[i] - '!';
                if (++digits == 5) {
                    for (var shift = 24; shift >= 0; shift -= 8) {
                        decoded.write((int) (group >> shift));
                    }
                    group = 0;
                    digits = 0;
                }
            }
        }
        return decoded.toByteArray();
    }
}
