/** Runs the golden cases of a pack: facts in, expected conclusions, questions and must-nots. */
@NullMarked
package org.sextant.guidance.internal.cases;

import org.jspecify.annotations.NullMarked;
