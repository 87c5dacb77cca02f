/**
 * What the rules of a pack are written with: values that say what is still possible, tests on them, laboratory results
 * with their limits, dates as precise as the record gives them. Beside {@code org.sextant.model} it is all that a
 * pack's rules may import.
 *
 * <p>Everything here keeps one promise: with less information an answer can only become wider, never another one. A
 * rule written with it cannot take silence for a no.
 */
@NullMarked
package org.sextant.guidance.rules;

import org.jspecify.annotations.NullMarked;
