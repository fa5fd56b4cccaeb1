package org.lectern.texts;

/// A file that cannot be taken as a text; the message says why, for whoever gave it.
public final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableText(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableText(String message) {
        super(message);
    }
}
