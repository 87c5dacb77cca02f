/** Reads pictures of pages: scans and photos. */
@NullMarked
package org.sextant.reading.internal.image;

import org.jspecify.annotations.NullMarked;
