/** Brings the facts of many documents together into one case: identity, reconciliation, conflicts, timeline, corrections. */
@NullMarked
package org.sextant.casefile;

import org.jspecify.annotations.NullMarked;
