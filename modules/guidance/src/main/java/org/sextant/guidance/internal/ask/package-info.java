/** Finds the decision that a question in free text is about: Lucene over the words of packs. */
@NullMarked
package org.sextant.guidance.internal.ask;

import org.jspecify.annotations.NullMarked;
