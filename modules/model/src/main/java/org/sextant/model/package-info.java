/**
 * The words of Sextant: documents, evidence, findings, premises, the case, guidance.
 *
 * <p>Every type is an immutable value that is built right or not at all. Names come from mCODE first, then UIMA,
 * SNOMED and GRADE; GLOSSARY.md ties each to its source. This room knows the JDK and JSpecify and nothing else.
 */
@NullMarked
package org.sextant.model;

import org.jspecify.annotations.NullMarked;
