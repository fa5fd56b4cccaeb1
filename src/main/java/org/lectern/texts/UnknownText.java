package org.lectern.texts;

/// A text that no bank asks about.
public final class UnknownText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownText(String id) {
        super("No bank asks about a text %s.".formatted(id));
    }
}
