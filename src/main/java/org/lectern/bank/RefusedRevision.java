package org.lectern.bank;

import java.util.List;

/// A question that cannot be published as it is; nothing was changed.
public final class RefusedRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Advice> advice;

    RefusedRevision(List<Advice> advice) {
        super(String.join(" ", advice.stream().map(Advice::message).toList()));
        this.advice = List.copyOf(advice);
    }

    /// What stands in the way, each at its field, in plain words.
    public List<Advice> advice() {
        return advice;
    }
}
