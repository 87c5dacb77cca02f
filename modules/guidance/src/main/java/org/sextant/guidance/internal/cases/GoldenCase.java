package org.sextant.guidance.internal.cases;

import java.time.LocalDate;
import org.sextant.guidance.internal.pack.YamlItem;
import org.sextant.model.CaseFacts;

/**
 * A golden case: facts, and what a pack must say of them.
 *
 * @param id its name, for example {@code V-RCC-01}
 * @param title what it is about
 * @param asOf the day of the guidance
 * @param facts the case
 * @param expect what is expected
 */
public record GoldenCase(String id, String title, LocalDate asOf, CaseFacts facts, YamlItem expect) {}
