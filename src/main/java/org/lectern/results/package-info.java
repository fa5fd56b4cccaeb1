/// What came of assignments: marks, item statistics, answers that are accepted afterwards, regrading. May use
/// forecast and all that forecast may use.
@NullMarked
package org.lectern.results;

import org.jspecify.annotations.NullMarked;
