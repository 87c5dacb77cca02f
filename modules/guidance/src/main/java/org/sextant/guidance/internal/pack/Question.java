package org.sextant.guidance.internal.pack;

/**
 * Something the pack asks for.
 *
 * @param code the code programs see
 * @param question in plain words
 * @param why what it would settle
 */
public record Question(String code, String question, String why) {}
