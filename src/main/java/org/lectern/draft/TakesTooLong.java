package org.lectern.draft;

/// A text from which no drafts come in the time that one may take.
final class TakesTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakesTooLong() {
        super("Drafting takes too long");
    }
}
