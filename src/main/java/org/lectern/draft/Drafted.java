package org.lectern.draft;

import java.util.List;

/// What a drafter has made of a text.
///
/// @param passages all of them, in the order of the text
/// @param drafts in the order of the text; those that were cut are left out
/// @param names that the text has and nobody knew, the most frequent first
public record Drafted(List<SortedPassage> passages, List<Draft> drafts, List<NewName> names) {

    public Drafted {
        passages = List.copyOf(passages);
        drafts = List.copyOf(drafts);
        names = List.copyOf(names);
    }
}
