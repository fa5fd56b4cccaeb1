package org.lectern.study;

import java.util.List;

/// What a learner's plans for exams make of one study day. It holds for the whole day: what is answered drops out by
/// itself.
///
/// @param reviews questions whose cards are reviewed on it, due or not, the most pressing first
/// @param fresh questions that are met on it, in their order
/// @param waiting other questions of the plans, which are kept for another day also where they are due
/// @param minutes that a full day has for studying, for the plans and the rest; 0 where there is no plan
public record PlannedDay(List<String> reviews, List<String> fresh, List<String> waiting, int minutes) {

    public static final PlannedDay NONE = new PlannedDay(List.of(), List.of(), List.of(), 0);
}
