package org.sextant.model;

/**
 * The record is silent on something that a pack asks for.
 *
 * @param key what is missing
 */
public record Missing(FactKey key) implements Premise {}
