/// Questions and the bank they belong to: their files, checks, versions, rendering and marking. May use texts, accounts
/// and web.
@NullMarked
package org.lectern.bank;

import org.jspecify.annotations.NullMarked;
