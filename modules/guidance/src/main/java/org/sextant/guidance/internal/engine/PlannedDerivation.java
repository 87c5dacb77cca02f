package org.sextant.guidance.internal.engine;

import java.util.List;
import org.sextant.guidance.internal.pack.Derivation;

/**
 * A rule of a pack with its inputs by number.
 *
 * @param derivation the rule
 * @param given the number of the input behind each of its givens; -1 for the day
 * @param target the number of the derived input
 */
record PlannedDerivation(Derivation derivation, List<Integer> given, int target) {}
