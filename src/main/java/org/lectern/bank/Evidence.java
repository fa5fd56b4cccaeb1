package org.lectern.bank;

import java.util.List;
import org.lectern.texts.Anchor;

/// What the texts say about a question: found in them, or read from the lock where they are not there.
///
/// @param anchors of its citations, in their order
/// @param answerStands whether its answer stands in a cited passage
/// @param dateAsFine whether a date is asked no finer than the passages give it
/// @param quotesCited whether each run of eight words of a text lies in a passage that it cites
/// @param errataExplained whether each registered error in a cited passage or in its own words is explained
record Evidence(
        List<Anchor> anchors, boolean answerStands, boolean dateAsFine, boolean quotesCited, boolean errataExplained) {

    static Evidence of(AnchorLock.LockedQuestion locked) {
        return new Evidence(
                locked.citations().stream()
                        .<Anchor>map(
                                citation -> new Anchor.Found(citation.start(), citation.end(), citation.paragraph()))
                        .toList(),
                locked.answerStands(),
                locked.dateAsFine(),
                locked.quotesCited(),
                locked.errataExplained());
    }

    /// Whether each citation has its place.
    boolean isAnchored() {
        return !anchors.isEmpty() && anchors.stream().allMatch(Anchor.Found.class::isInstance);
    }
}
