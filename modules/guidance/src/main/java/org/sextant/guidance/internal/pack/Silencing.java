package org.sextant.guidance.internal.pack;

/**
 * The precedence lets one row silence another.
 *
 * @param by the row that silences
 * @param row the row silenced
 */
public record Silencing(String by, String row) {}
