package org.lectern.operations;

/// Finds, in the chain of causes of a failed start, the one that tells an operator something.
final class StartFailure {

    private StartFailure() {}

    static String inWords(Throwable failure) {
        var last = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem) {
                return String.valueOf(cause.getMessage());
            }
            last = cause;
        }
        return String.valueOf(last.getMessage() == null ? last : last.getMessage());
    }
}
