package org.sextant.bench.accuracy;

import java.util.List;
import java.util.Set;
import org.sextant.model.Evidence;

/**
 * A report where an attribute was not right.
 *
 * @param attribute what was looked for
 * @param report where
 * @param wanted what would have been right
 * @param found what was found instead
 * @param places where it was found
 */
record Miss(Attribute attribute, RegistryReport report, Set<String> wanted, Set<String> found, List<Evidence> places) {}
