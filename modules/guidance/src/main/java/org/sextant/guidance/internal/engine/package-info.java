/** Turns a pack into rules, fires them over a case, and writes down what came of every one. */
@NullMarked
package org.sextant.guidance.internal.engine;

import org.jspecify.annotations.NullMarked;
