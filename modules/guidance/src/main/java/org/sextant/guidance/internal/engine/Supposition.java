package org.sextant.guidance.internal.engine;

import org.jspecify.annotations.Nullable;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Value;

/**
 * An answer to what is not known, to be put in its place.
 *
 * @param input the number of the input
 * @param shown the answer as a person reads it; one range or list of words where more answers come to the same
 * @param value the answer that stands for all of those
 * @param lab the same as a laboratory result, where rules read the input as one
 */
record Supposition(
        int input, Possible shown, Value value, @Nullable Lab lab) {

    /** The same answer, taken for more. */
    Supposition showing(Possible more) {
        return new Supposition(input, more, value, lab);
    }

    /** The unit after a laboratory result; nothing after anything else. */
    String unit() {
        return lab == null || lab.readings().get(0).result().unit() == null
                ? ""
                : " " + lab.readings().get(0).result().unit();
    }

    @Override
    public String toString() {
        return "Supposition[" + input + "]";
    }
}
