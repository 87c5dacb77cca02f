package org.sextant.guidance;

import java.util.List;

/**
 * A criterion that a conclusion rests on, and what would be said in its place if it were otherwise.
 *
 * @param conclusion the conclusion's code
 * @param input the input of the pack that the criterion tests
 * @param about the input in plain words
 * @param value what the case has for it, as criteria write values
 * @param branches the values with which the conclusion is not said, each with what is different then
 */
public record TurningPoint(String conclusion, String input, String about, String value, List<Branch> branches) {

    public TurningPoint {
        branches = List.copyOf(branches);
    }

    @Override
    public String toString() {
        return "TurningPoint[" + conclusion + " " + input + "]";
    }
}
