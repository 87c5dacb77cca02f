/**
 * The inside of the room: the view of a document that finders read, the drafts they write, and what happens to both.
 *
 * <p>Finders live in the sub-packages {@code pathology} and {@code notes}; they know this package and not one another.
 */
@NullMarked
package org.sextant.extraction.internal;

import org.jspecify.annotations.NullMarked;
