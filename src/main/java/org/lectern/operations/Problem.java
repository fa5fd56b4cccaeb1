package org.lectern.operations;

/// Why a command could not be done, in words for the person who gave it. The command exits with 1.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }

    Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
