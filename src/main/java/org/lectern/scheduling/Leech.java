package org.lectern.scheduling;

/// A card that is forgotten again and again. Something is wrong then: with the card, or with how it was learnt.
public final class Leech {

    /// The lapse at which a learner first hears of it.
    public static final int USUAL_THRESHOLD = 8;

    private Leech() {}

    /// Whether this lapse is one to speak of: that which reaches the threshold, and each further half of it (rounded
    /// up).
    /// Asked once, when the lapse happens. A threshold of 0 is never reached.
    public static boolean fires(int lapses, int threshold) {
        return threshold > 0 && lapses >= threshold && (lapses - threshold) % Math.ceilDiv(threshold, 2) == 0;
    }
}
