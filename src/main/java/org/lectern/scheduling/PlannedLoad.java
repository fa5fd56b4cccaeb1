package org.lectern.scheduling;

import java.util.Arrays;

/// What a plan comes to on each day, counted from 0 for today, on average.
final class PlannedLoad {

    private final double[] seconds;
    private final double[] reviews;
    private final double[] met;

    PlannedLoad(int days) {
        seconds = new double[days];
        reviews = new double[days];
        met = new double[days];
    }

    void clear() {
        Arrays.fill(seconds, 0);
        Arrays.fill(reviews, 0);
        Arrays.fill(met, 0);
    }

    void review(int day, double cards, double secondsEach) {
        reviews[day] += cards;
        seconds[day] += cards * secondsEach;
    }

    void meet(int day, double cards, double secondsEach) {
        met[day] += cards;
        seconds[day] += cards * secondsEach;
    }

    double seconds(int day) {
        return seconds[day];
    }

    double reviews(int day) {
        return reviews[day];
    }

    double met(int day) {
        return met[day];
    }
}
