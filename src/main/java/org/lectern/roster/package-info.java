/// Courses, who teaches them and who is in them: join codes, lists of learners, sign-in slips. Uses accounts and web.
@NullMarked
package org.lectern.roster;

import org.jspecify.annotations.NullMarked;
