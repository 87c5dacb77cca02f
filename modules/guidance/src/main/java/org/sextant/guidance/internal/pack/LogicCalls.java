package org.sextant.guidance.internal.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sextant.guidance.rules.AsOf;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Value;

/** The calls that the rules of a pack may make. Whatever is not listed here does not exist for a pack. */
final class LogicCalls {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "Value", Value.class,
            "Lab", Lab.class,
            "Possible", Possible.class,
            "String", String.class,
            "boolean", Boolean.class);

    /** Of values, results and the day; the grounds of a value are handed on, never looked into. */
    private static final List<Call> CALLS = List.of(
            onValue("is", Value.class, (value, given) -> value.is(text(given, 0)), String.class),
            onValue("banded", Value.class, (value, given) -> value.banded(texts(given)), String[].class),
            onValue("and", Value.class, (value, given) -> value.and(value(given, 0)), Value.class),
            onValue("or", Value.class, (value, given) -> value.or(value(given, 0)), Value.class),
            onValue("negated", Value.class, (value, given) -> value.negated()),
            onValue(
                    "choose",
                    Value.class,
                    (value, given) -> value.choose(value(given, 0), value(given, 1)),
                    Value.class,
                    Value.class),
            onValue("plus", Value.class, (value, given) -> value.plus(value(given, 0)), Value.class),
            onValue("both", Value.class, (value, given) -> value.both(value(given, 0)), Value.class),
            onValue(
                    "orIfSilent",
                    Value.class,
                    (value, given) -> value.orIfSilent(value(given, 0), text(given, 1)),
                    Value.class,
                    String.class),
            onValue(
                    "assuming",
                    Value.class,
                    (value, given) -> value.assuming((Possible) given[0], text(given, 1)),
                    Possible.class,
                    String.class),
            onValue("plusDays", Value.class, (value, given) -> value.plusDays((int) given[0]), Integer.class),
            onValue("plusWeeks", Value.class, (value, given) -> value.plusWeeks((int) given[0]), Integer.class),
            onValue("plusMonths", Value.class, (value, given) -> value.plusMonths((int) given[0]), Integer.class),
            onValue("plusYears", Value.class, (value, given) -> value.plusYears((int) given[0]), Integer.class),
            onValue("before", Value.class, (value, given) -> value.before(value(given, 0)), Value.class),
            onValue("notAfter", Value.class, (value, given) -> value.notAfter((AsOf) given[0]), AsOf.class),
            onValue("needing", Value.class, (value, given) -> value.needing(texts(given)), String[].class),
            onValue(
                    "named",
                    Value.class,
                    (value, given) -> value.named(text(given, 0), text(given, 1)),
                    String.class,
                    String.class),
            onValue("known", Possible.class, (value, given) -> value.known()),
            onValue("isDisputed", Boolean.class, (value, given) -> value.isDisputed()),
            onValue("isSettled", Boolean.class, (value, given) -> value.isSettled()),
            onValue("isSurely", Boolean.class, (value, given) -> value.isSurely(text(given, 0)), String.class),
            onValue("grounds", List.class, (value, given) -> value.grounds()),
            onLab("recent", Lab.class, (lab, given) -> lab.recent((int) given[0]), Integer.class),
            onLab(
                    "elseLow",
                    Lab.class,
                    (lab, given) -> lab.elseLow(text(given, 0), text(given, 1)),
                    String.class,
                    String.class),
            onLab("elseHigh", Lab.class, (lab, given) -> lab.elseHigh(text(given, 0)), String.class),
            onLab("isLow", Value.class, (lab, given) -> lab.isLow()),
            onLab("isHigh", Value.class, (lab, given) -> lab.isHigh()),
            onLab("in", Value.class, (lab, given) -> lab.in(text(given, 0)), String.class),
            new Call(AsOf.class, "day", List.of(), Value.class, (day, given) -> ((AsOf) day).day()),
            new Call(
                    Void.class,
                    "count",
                    List.of(Value[].class),
                    Value.class,
                    (none, given) -> Value.count(Arrays.copyOf(given, given.length, Value[].class))),
            new Call(
                    Void.class,
                    "open",
                    List.of(String.class, List.class),
                    Value.class,
                    (none, given) -> Value.open(text(given, 0), grounds(given[1]))));

    private LogicCalls() {}

    /**
     * A call that packs may make.
     *
     * @param on the type it is made on; {@code Void} for a call on {@code Value} itself
     * @param name its name
     * @param takes what it takes; an array as its only one where it takes any number
     * @param gives what it gives
     * @param does what it does
     */
    record Call(
            Class<?> on, String name, List<Class<?>> takes, Class<?> gives, BiFunction<Object, Object[], Object> does) {

        private boolean accepts(List<Class<?>> given) {
            if (takes.size() == 1 && takes.get(0).isArray()) {
                Class<?> element = takes.get(0).componentType();
                return !given.isEmpty() && given.stream().allMatch(element::isAssignableFrom);
            }
            if (takes.size() != given.size()) {
                return false;
            }
            for (int i = 0; i < takes.size(); i++) {
                if (!takes.get(i).isAssignableFrom(given.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The types a rule may name, by the word it writes for them. */
    static Optional<Class<?>> findType(String word) {
        return Optional.ofNullable(TYPES.get(word));
    }

    /** A call on something of this type; empty if packs may not make it. */
    static Optional<Call> find(Class<?> type, String name, List<Class<?>> given) {
        return CALLS.stream()
                .filter(call -> call.on() == type && call.name().equals(name) && call.accepts(given))
                .findFirst();
    }

    /** A call on {@code Value} itself; empty if packs may not make it. */
    static Optional<Call> findOnValueItself(String name, List<Class<?>> given) {
        return find(Void.class, name, given);
    }

    private static Call onValue(
            String name, Class<?> gives, BiFunction<Value, Object[], Object> does, Class<?>... takes) {
        return new Call(Value.class, name, List.of(takes), gives, (value, given) -> does.apply((Value) value, given));
    }

    private static Call onLab(String name, Class<?> gives, BiFunction<Lab, Object[], Object> does, Class<?>... takes) {
        return new Call(Lab.class, name, List.of(takes), gives, (lab, given) -> does.apply((Lab) lab, given));
    }

    private static Value value(Object[] given, int index) {
        return (Value) given[index];
    }

    private static String text(Object[] given, int index) {
        return (String) given[index];
    }

    private static String[] texts(Object[] given) {
        return Arrays.copyOf(given, given.length, String[].class);
    }

    /** Grounds reach a rule only from {@code grounds()} of a value. */
    @SuppressWarnings("unchecked")
    private static List<Ground> grounds(Object given) {
        return (List<Ground>) given;
    }
}
