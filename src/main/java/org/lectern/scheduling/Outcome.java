package org.lectern.scheduling;

import java.time.Instant;

/// What one rating makes of a card, and when the card is then due.
public record Outcome(CardState state, Delay delay, Instant dueAt) {}
