package org.lectern.study;

/// One item of a request that cannot be taken, for a reason that its sender should read.
final class BadItem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field what is wrong, a name of the JSON interface; empty for the item as a whole
    BadItem(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
