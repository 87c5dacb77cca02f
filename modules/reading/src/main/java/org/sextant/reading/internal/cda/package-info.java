/** Reads C-CDA documents: sections as text, entries as coded entries on the very rows they refer to. */
@NullMarked
package org.sextant.reading.internal.cda;

import org.jspecify.annotations.NullMarked;
