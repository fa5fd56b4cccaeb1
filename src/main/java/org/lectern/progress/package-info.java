/// What a learner sees of her own progress: Today, the reader with its passages coloured by what is remembered, her
/// cards, and pictures. Reads only. May use scheduling, study, bank, texts, accounts and web.
@NullMarked
package org.lectern.progress;

import org.jspecify.annotations.NullMarked;
