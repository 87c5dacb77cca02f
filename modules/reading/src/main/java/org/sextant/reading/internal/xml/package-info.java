/** Reads XML of strangers into elements, within bounds and without a look outside the file. */
@NullMarked
package org.sextant.reading.internal.xml;

import org.jspecify.annotations.NullMarked;
