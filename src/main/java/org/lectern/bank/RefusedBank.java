package org.lectern.bank;

import java.util.List;

/// Files that cannot be loaded; nothing was changed.
public final class RefusedBank extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedBank(List<String> reasons) {
        super("The bank was not loaded, and nothing was changed:\n" + String.join("\n", reasons));
    }
}
