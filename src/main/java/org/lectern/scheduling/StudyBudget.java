package org.lectern.scheduling;

import java.util.Arrays;

/// The minutes a learner has on each study day from today until the day before an exam. On the day
/// of the exam nothing is studied.
public final class StudyBudget {

    /// In days.
    public static final int LONGEST = 366;

    private final int today;
    private final double[] minutes;

    private final double minutesInAll;

    private StudyBudget(int today, double[] minutes, double minutesInAll) {
        this.today = today;
        this.minutes = minutes;
        this.minutesInAll = minutesInAll;
    }

    /// @param today as a study day
    /// @param minutes of today and each day after it; the exam is on the day after the last
    /// @throws IllegalArgumentException for more than [#LONGEST] days, or minutes below 0 or not
    /// finite
    public static StudyBudget of(int today, double... minutes) {
        if (minutes.length > LONGEST) {
            throw new IllegalArgumentException("An exam is at most %d days ahead".formatted(LONGEST));
        }
        for (double ofDay : minutes) {
            if (!(ofDay >= 0 && ofDay < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Minutes a day are 0 or more, not " + ofDay);
            }
        }
        return new StudyBudget(today, minutes.clone(), Double.POSITIVE_INFINITY);
    }

    /// The same minutes each day.
    ///
    /// @throws IllegalArgumentException for an exam before today
    public static StudyBudget even(int today, int examDay, double minutes) {
        if (examDay < today) {
            throw new IllegalArgumentException("The exam is not before today");
        }
        var days = new double[Math.min(Math.subtractExact(examDay, today), LONGEST + 1)];
        Arrays.fill(days, minutes);
        return of(today, days);
    }

    /// Other minutes on one day: a weekend, a holiday.
    public StudyBudget with(int studyDay, double minutesOfDay) {
        var changed = minutes.clone();
        changed[studyDay - today] = minutesOfDay;
        return of(today, changed).atMost(minutesInAll);
    }

    /// No more than so many minutes on all days together, though the days would have room for more.
    ///
    /// @throws IllegalArgumentException for minutes below 0
    public StudyBudget atMost(double inAll) {
        if (!(inAll >= 0)) {
            throw new IllegalArgumentException("Minutes in all are 0 or more, not " + inAll);
        }
        return new StudyBudget(today, minutes, inAll);
    }

    public int today() {
        return today;
    }

    public int examDay() {
        return today + minutes.length;
    }

    /// Days to study on, today among them.
    public int days() {
        return minutes.length;
    }

    public double minutes(int studyDay) {
        return minutes[studyDay - today];
    }

    /// Seconds of a day counted from 0 for today.
    double seconds(int day) {
        return 60 * minutes[day];
    }

    double secondsInAll() {
        return 60 * minutesInAll;
    }
}
