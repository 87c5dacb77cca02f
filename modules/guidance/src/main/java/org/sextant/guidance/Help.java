package org.sextant.guidance;

/**
 * A kind of help that may fit, never a place by its name.
 *
 * @param code its code, for example {@code genetic-counselling}
 * @param name what it is called
 * @param what what it is
 */
public record Help(String code, String name, String what) {}
