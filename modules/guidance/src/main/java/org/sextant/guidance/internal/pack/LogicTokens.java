package org.sextant.guidance.internal.pack;

import java.util.List;
import org.sextant.guidance.internal.pack.LogicToken.Kind;

/** The words of a file of rules, one after the other; the end of the file is never passed. */
final class LogicTokens {

    private final List<LogicToken> tokens;
    private int next;

    LogicTokens(List<LogicToken> tokens) {
        this.tokens = tokens;
    }

    /** The next word, left where it is. */
    LogicToken peek() {
        return tokens.get(next);
    }

    /** Whether the next word is this sign. */
    boolean isAt(String sign) {
        return peek().is(sign);
    }

    /** Whether there is no word left. */
    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    /** The next word, taken. */
    LogicToken take() {
        LogicToken token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next word if it is this sign; whether it was. */
    boolean skip(String sign) {
        boolean there = isAt(sign);
        if (there) {
            take();
        }
        return there;
    }

    /** Takes words up to one of these signs. */
    void skipTo(String sign, String other) {
        while (!isAt(sign) && !isAt(other) && !isAtEnd()) {
            take();
        }
    }

    /** Takes this sign, which must come next. */
    LogicToken expect(String sign) {
        LogicToken token = peek();
        if (!token.is(sign)) {
            throw new LogicRefusal(token.line(), "'" + sign + "' is expected where " + token + " stands");
        }
        return take();
    }
}
