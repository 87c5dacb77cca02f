/** Apache cTAKES as one of the room's readers: sentences, tokens, terms of our vocabulary, negation contexts. */
@NullMarked
package org.sextant.extraction.internal.ctakes;

import org.jspecify.annotations.NullMarked;
