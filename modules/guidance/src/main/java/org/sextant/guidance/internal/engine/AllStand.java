package org.sextant.guidance.internal.engine;

/** Every row stands where it stands; from here on rows may be compared with each other. */
public record AllStand() {}
