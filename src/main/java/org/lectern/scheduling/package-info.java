/// How memory is modelled and when a card is due again: FSRS-6, days, steps, fuzz and the replay of a log.
///
/// Pure: values in, values out. No clock, no randomness, no database; may use `java.*` only. See docs/memory.md.
@NullMarked
package org.lectern.scheduling;

import org.jspecify.annotations.NullMarked;
