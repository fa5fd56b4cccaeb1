package org.lectern.bank;

/// A response that cannot be one to this question: the shape of another type, an option that it does not have. The
/// message is for whoever sent it.
public final class MismatchedResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MismatchedResponse(String message) {
        super(message);
    }
}
