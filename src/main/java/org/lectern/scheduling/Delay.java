package org.lectern.scheduling;

import java.time.Duration;

/// How long until a card is due: a step counts from the answer, days end where a study day begins.
public sealed interface Delay {

    record Step(Duration duration) implements Delay {}

    record Days(int count) implements Delay {}
}
