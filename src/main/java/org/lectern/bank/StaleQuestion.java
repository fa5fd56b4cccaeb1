package org.lectern.bank;

/// A change that was meant for a question as it no longer is. Nothing was done.
public final class StaleQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String question;
    private final int seen;

    StaleQuestion(String question, int seen) {
        super("The question %s is past version %d".formatted(question, seen));
        this.question = question;
        this.seen = seen;
    }

    public String question() {
        return question;
    }

    /// The version that the change was meant for.
    public int seen() {
        return seen;
    }
}
