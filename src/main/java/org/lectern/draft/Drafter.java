package org.lectern.draft;

import java.util.Set;
import org.lectern.texts.SourceText;

/// Drafts questions from a text. The same text and the same names give the same drafts in the same order.
public interface Drafter {

    /// @param source the id of the text, for the citations
    /// @param rejected what was turned down before and shall not come back
    Drafted draft(SourceText text, String source, Known known, Set<DraftKey> rejected);
}
