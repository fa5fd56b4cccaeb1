/// Exams that learners prepare for: which cards, until when, how many minutes a day, and what they will know. May use
/// scheduling, study, quizzes, roster, bank, texts, accounts and web.
@NullMarked
package org.lectern.forecast;

import org.jspecify.annotations.NullMarked;
