/** Turns document text into mentions, and mentions into the facts of one document. */
@NullMarked
package org.sextant.extraction;

import org.jspecify.annotations.NullMarked;
