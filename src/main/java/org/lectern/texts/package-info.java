/// The texts that questions stand on: recognised, installed, cut into passages, and found again by citations. May use
/// accounts and web.
@NullMarked
package org.lectern.texts;

import org.jspecify.annotations.NullMarked;
