package org.lectern.study;

import java.time.Duration;
import java.time.Instant;

/// The time that a device gives for an answer, as far as it is believed.
final class DeviceTime {

    /// How far a device's clock may be ahead.
    static final Duration AHEAD = Duration.ofMinutes(5);

    /// How long an answer may have waited to be sent.
    static final Duration BACK = Duration.ofDays(30);

    private DeviceTime() {}

    static Instant clamped(Instant claimed, Instant now) {
        if (claimed.isAfter(now.plus(AHEAD))) {
            return now.plus(AHEAD);
        }
        return claimed.isBefore(now.minus(BACK)) ? now.minus(BACK) : claimed;
    }
}
