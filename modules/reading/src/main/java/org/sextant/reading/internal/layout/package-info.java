/** What the place of words on pages says of the order in which a person reads them. */
@NullMarked
package org.sextant.reading.internal.layout;

import org.jspecify.annotations.NullMarked;
