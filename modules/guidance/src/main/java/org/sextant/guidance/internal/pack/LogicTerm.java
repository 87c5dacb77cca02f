package org.sextant.guidance.internal.pack;

/**
 * An expression of a rule that was read and found allowed.
 *
 * @param code the expression, written anew
 * @param type what it gives
 * @param made how it is worked out
 * @param literal whether it is a text or a number as written
 * @param input the derived input it is named as; empty where it is not
 * @param rule the published rule it names; empty where it names none
 */
record LogicTerm(String code, Class<?> type, Expression made, boolean literal, String input, String rule) {

    /** A text or a number. */
    static LogicTerm literal(String code, Object value) {
        return new LogicTerm(code, value.getClass(), slots -> value, true, "", "");
    }

    /** An expression without a name of its own. */
    static LogicTerm of(String code, Class<?> type, Expression made) {
        return new LogicTerm(code, type, made, false, "", "");
    }

    /** The text between the quotation marks. */
    String unquoted() {
        return code.substring(1, code.length() - 1);
    }
}
