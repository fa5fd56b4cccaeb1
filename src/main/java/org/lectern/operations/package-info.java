/// Running it: the command line, the embedded database, checks and replays. May use every feature; none uses it.
@NullMarked
package org.lectern.operations;

import org.jspecify.annotations.NullMarked;
