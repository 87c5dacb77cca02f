package org.sextant.guidance;

import java.util.List;

/**
 * If the answer to a question is this, then these conclusions speak.
 *
 * @param answer the answer, as a person reads it: {@code YES}, {@code < 80}, {@code clear cell}
 * @param conclusions the codes of the conclusions that speak then, in alphabetical order, questions left out
 */
public record Branch(String answer, List<String> conclusions) {

    public Branch {
        conclusions = List.copyOf(conclusions);
    }
}
