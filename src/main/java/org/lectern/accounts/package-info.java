/// Who somebody is: accounts, sign-in, sessions and tokens, settings. May use web.
@NullMarked
package org.lectern.accounts;

import org.jspecify.annotations.NullMarked;
