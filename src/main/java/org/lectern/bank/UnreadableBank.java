package org.lectern.bank;

import org.jspecify.annotations.Nullable;

/// A folder that cannot be taken as a bank; the message says why, for whoever named it.
public final class UnreadableBank extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBank(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
