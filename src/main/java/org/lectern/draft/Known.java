package org.lectern.draft;

import java.util.List;
import org.lectern.bank.KnownName;

/// What is known before a text is read.
///
/// @param names people, places and things that banks know
public record Known(List<KnownName> names) {

    /// Nobody and nothing.
    public static final Known NOTHING = new Known(List.of());

    public Known {
        names = List.copyOf(names);
    }
}
