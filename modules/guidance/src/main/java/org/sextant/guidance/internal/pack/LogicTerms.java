package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.sextant.guidance.internal.pack.LogicToken.Kind;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Words;

/** Reads the expressions of a rule: calls that packs may make, on what the rule was given; yes and no; either, or. */
final class LogicTerms {

    private static final int DEEPEST = 40;
    private static final int MOST_CALLS = 200;

    private final LogicTokens tokens;
    private final LogicNames names;
    private int depth;
    private int calls;

    LogicTerms(LogicTokens tokens, LogicNames names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** {@code condition ? some : other}, or what stands in its place. */
    LogicTerm read() {
        if (++depth > DEEPEST) {
            throw new LogicRefusal(tokens.peek().line(), "expressions are at most " + DEEPEST + " deep");
        }
        LogicTerm term = readAny();
        if (tokens.isAt("?")) {
            Expression condition = requireTruth(term, tokens.take());
            LogicTerm some = read();
            LogicToken colon = tokens.expect(":");
            LogicTerm other = read();
            if (some.type() != other.type()) {
                throw new LogicRefusal(colon.line(), "both sides of ':' must be of one kind");
            }
            term = LogicTerm.of(
                    term.code() + " ? " + some.code() + " : " + other.code(),
                    some.type(),
                    slots -> (Boolean) condition.on(slots)
                            ? some.made().on(slots)
                            : other.made().on(slots));
        }
        depth--;
        return term;
    }

    private LogicTerm readAny() {
        return readJoined(
                "||",
                this::readAll,
                (first, second) -> slots -> (Boolean) first.on(slots) || (Boolean) second.on(slots));
    }

    private LogicTerm readAll() {
        return readJoined(
                "&&",
                this::readNegated,
                (first, second) -> slots -> (Boolean) first.on(slots) && (Boolean) second.on(slots));
    }

    /** Parts with the same sign between them, from left to right; each must be a truth where there is more than one. */
    private LogicTerm readJoined(String sign, Supplier<LogicTerm> part, BinaryOperator<Expression> join) {
        LogicTerm term = part.get();
        while (tokens.isAt(sign)) {
            LogicToken at = tokens.take();
            LogicTerm more = part.get();
            term = LogicTerm.of(
                    term.code() + " " + sign + " " + more.code(),
                    Boolean.class,
                    join.apply(requireTruth(term, at), requireTruth(more, at)));
        }
        return term;
    }

    private LogicTerm readNegated() {
        if (!tokens.isAt("!")) {
            return readCalls();
        }
        LogicToken at = tokens.take();
        LogicTerm term = readCalls();
        Expression truth = requireTruth(term, at);
        return LogicTerm.of("!" + term.code(), Boolean.class, slots -> !(Boolean) truth.on(slots));
    }

    private LogicTerm readCalls() {
        LogicTerm term = readFirst();
        while (tokens.skip(".")) {
            LogicToken method = tokens.take();
            if (++calls > MOST_CALLS) {
                throw new LogicRefusal(method.line(), "an expression makes at most " + MOST_CALLS + " calls");
            }
            List<LogicTerm> arguments = readArguments();
            LogicCalls.Call call = LogicCalls.find(term.type(), method.text(), types(arguments))
                    .orElseThrow(() -> refusal(method));
            requireReadable(method, call, arguments);
            term = named(call(term.code(), term.made(), call, arguments), call, arguments);
        }
        return term;
    }

    private static void requireReadable(LogicToken method, LogicCalls.Call call, List<LogicTerm> arguments) {
        Optional<String> problem = LogicLiterals.findProblem(call, arguments);
        if (problem.isPresent()) {
            throw new LogicRefusal(method.line(), method + " " + problem.get());
        }
    }

    private static LogicTerm call(String on, Expression receiver, LogicCalls.Call call, List<LogicTerm> arguments) {
        String code = on + "." + call.name() + "("
                + String.join(", ", arguments.stream().map(LogicTerm::code).toList()) + ")";
        Expression[] given = arguments.stream().map(LogicTerm::made).toArray(Expression[]::new);
        if (arguments.stream().allMatch(LogicTerm::literal)) {
            Object[] written = on(given, new Object[0]);
            return LogicTerm.of(code, call.gives(), slots -> call.does().apply(receiver.on(slots), written));
        }
        return LogicTerm.of(code, call.gives(), slots -> call.does().apply(receiver.on(slots), on(given, slots)));
    }

    private static Object[] on(Expression[] expressions, Object[] slots) {
        Object[] results = new Object[expressions.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = expressions[i].on(slots);
        }
        return results;
    }

    private static LogicTerm named(LogicTerm term, LogicCalls.Call call, List<LogicTerm> arguments) {
        boolean names = call.name().equals("named") && arguments.stream().allMatch(LogicTerm::literal);
        return names
                ? new LogicTerm(
                        term.code(),
                        term.type(),
                        term.made(),
                        false,
                        arguments.get(0).unquoted(),
                        arguments.get(1).unquoted())
                : term;
    }

    private LogicTerm readFirst() {
        LogicToken token = tokens.take();
        if (token.kind() == Kind.TEXT) {
            return LogicTerm.literal("\"" + token.text() + "\"", token.text());
        }
        if (token.kind() == Kind.NUMBER) {
            return LogicTerm.literal(token.text(), Integer.valueOf(token.text()));
        }
        if (token.is("(")) {
            LogicTerm inner = read();
            tokens.expect(")");
            return LogicTerm.of("(" + inner.code() + ")", inner.type(), inner.made());
        }
        if (token.is("Value") && tokens.skip(".")) {
            LogicToken method = tokens.take();
            List<LogicTerm> arguments = readArguments();
            LogicCalls.Call call = LogicCalls.findOnValueItself(method.text(), types(arguments))
                    .orElseThrow(() -> refusal(method));
            return call("Value", slots -> Void.class, call, arguments);
        }
        if (token.is("Words") && tokens.skip(".")) {
            return readWord(tokens.take());
        }
        if (token.is("true") || token.is("false")) {
            Boolean truth = Boolean.valueOf(token.text());
            return LogicTerm.of(token.text(), Boolean.class, slots -> truth);
        }
        return names.find(token).orElseThrow(() -> refusal(token));
    }

    private static LogicTerm readWord(LogicToken word) {
        if (!word.is("YES") && !word.is("NO")) {
            throw refusal(word);
        }
        Possible constant = word.is("YES") ? Words.YES : Words.NO;
        return LogicTerm.of("Words." + word.text(), Possible.class, slots -> constant);
    }

    private List<LogicTerm> readArguments() {
        tokens.expect("(");
        List<LogicTerm> arguments = new ArrayList<>();
        while (!tokens.isAt(")")) {
            if (!arguments.isEmpty()) {
                tokens.expect(",");
            }
            arguments.add(read());
        }
        tokens.expect(")");
        return arguments;
    }

    private static List<Class<?>> types(List<LogicTerm> terms) {
        return terms.stream().<Class<?>>map(LogicTerm::type).toList();
    }

    private static Expression requireTruth(LogicTerm term, LogicToken at) {
        if (term.type() != Boolean.class) {
            throw new LogicRefusal(at.line(), at + " needs a yes or no, as isSettled() gives it");
        }
        return term.made();
    }

    private static LogicRefusal refusal(LogicToken token) {
        return new LogicRefusal(
                token.line(),
                token + " is not for packs here: a rule may use what it was given and the calls that"
                        + " modules/guidance/README.md lists");
    }
}
