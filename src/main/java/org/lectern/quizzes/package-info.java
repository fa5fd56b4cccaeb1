/// Question sets, assignments and attempts. May use study, bank, texts, roster, accounts and web.
@NullMarked
package org.lectern.quizzes;

import org.jspecify.annotations.NullMarked;
