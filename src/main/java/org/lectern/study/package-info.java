/// What a learner does with questions: her cards, the log of her answers, what is due, the pack to study from. May use
/// scheduling, bank, texts, accounts and web.
@NullMarked
package org.lectern.study;

import org.jspecify.annotations.NullMarked;
