/// What every page and end point shares: layout, errors, assets, request ids, the clock. Uses no feature.
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
