package org.lectern.texts;

/// A file that holds another text than the one it was given for; the message names both hashes.
public final class OtherText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherText(String id, String expected, String given) {
        super("This is not the text %s: its sha256 is %s, and the one wanted has %s. Nothing was changed."
                .formatted(id, given, expected));
    }
}
