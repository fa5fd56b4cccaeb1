/// What came of assignments: marks, item statistics, answers that are accepted afterwards, regrading. May use quizzes
/// and all that quizzes may use.
@NullMarked
package org.lectern.results;

import org.jspecify.annotations.NullMarked;
