/** Reads rule packs and fires them over the premises of a case. */
@NullMarked
package org.sextant.guidance;

import org.jspecify.annotations.NullMarked;
