package org.lectern.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a file, read within their bounds.
record ImageBytes(byte[] file) {

    /// What is read is not there.
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    int length() {
        return file.length;
    }

    boolean startsWith(byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    int at(int index) throws Damaged {
        within(index, 1);
        return file[index] & 0xFF;
    }

    int two(int index) throws Damaged {
        return at(index) << 8 | at(index + 1);
    }

    long four(int index) throws Damaged {
        return (long) two(index) << 16 | two(index + 2);
    }

    /// The least byte first.
    long fourLittle(int index) throws Damaged {
        return at(index) | (long) at(index + 1) << 8 | (long) at(index + 2) << 16 | (long) at(index + 3) << 24;
    }

    String text(int index, int length) throws Damaged {
        within(index, length);
        return new String(file, index, length, StandardCharsets.ISO_8859_1);
    }

    void within(long index, long length) throws Damaged {
        if (index < 0 || length < 0 || index + length > file.length) {
            throw new Damaged("it ends too early");
        }
    }
}
