package org.sextant.guidance.internal.engine;

import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.rules.Test;

/**
 * A test put to an input, one for all cells that write it.
 *
 * @param number its place among the tests of the pack
 * @param input the number of the input
 * @param cell input and test as written
 * @param test the test
 */
record Probe(int number, int input, Cell cell, Test test) {}
