package org.lectern.forecast;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.lectern.scheduling.Planner;

/// How much a learner studies, and how.
///
/// @param today as a study day
/// @param share how much of the usual minutes a study day has, from 0 to 1
/// @param usualMinutes a day
/// @param secondsToday that she has spent on questions today
record Diligence(
        Planner planner, int today, IntToDoubleFunction share, int usualMinutes, Map<String, Double> secondsToday) {}
