/** Turns the bytes of a record into document text: pages, offsets and boxes. */
@NullMarked
package org.sextant.reading;

import org.jspecify.annotations.NullMarked;
