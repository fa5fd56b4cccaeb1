package org.lectern.scheduling;

/// How much of the usual is studied on a day.
public enum Load {
    FULL(1),
    HALF(0.5),
    NONE(0);

    private final double share;

    Load(double share) {
        this.share = share;
    }

    /// From 0 to 1.
    public double share() {
        return share;
    }

    /// That share of a number, rounded half up.
    public int of(int usual) {
        return Math.toIntExact(Math.round(usual * share));
    }
}
