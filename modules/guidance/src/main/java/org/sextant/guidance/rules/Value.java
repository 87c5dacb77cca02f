package org.sextant.guidance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an input of the pack may be in this case: what is known, what is left once declared assumptions are taken, and
 * the premises both stand on. Immutable; every operation gives a new value that carries the premises, assumptions and
 * needs of those it was made from.
 *
 * @param name the input's name
 * @param rule the rule that derived it; empty for what the record states
 * @param sides what is known: one side, or one for each source where sources disagree
 * @param assumed what is left once assumptions are taken; equal to what is known where nothing is assumed
 * @param assumptions the assumptions in words, where they narrow anything
 * @param needs names of the inputs that would settle it, where it is not settled
 * @param unchecked whether it was held against another source that is not settled itself, so that more records may yet
 *     show a disagreement
 */
public record Value(
        String name,
        String rule,
        List<Side> sides,
        Possible assumed,
        List<String> assumptions,
        List<String> needs,
        boolean unchecked) {

    /** Far more than records disagree in; a rule that multiplies its sides without end is stopped here. */
    private static final int MOST_SIDES = 256;

    /** Merges sides that come to the same; drops assumptions and needs that make no difference. */
    public Value {
        sides = Sides.merged(sides);
        if (sides.size() > MOST_SIDES) {
            throw new IllegalStateException(
                    "the value " + name + " is in dispute in more than " + MOST_SIDES + " ways");
        }
        boolean settled = sides.size() == 1 && sides.get(0).possible().isDecided();
        assumptions =
                sides.size() == 1 && sides.get(0).possible().equals(assumed) ? List.of() : Sorted.distinct(assumptions);
        needs = settled ? List.of() : Sorted.distinct(needs);
    }

    /** A value that is known so far. */
    public static Value of(String name, Possible known, List<Ground> grounds) {
        return new Value(name, "", List.of(new Side(known, grounds)), known, List.of(), List.of(name), false);
    }

    /** A value of which nothing is known; {@code grounds} holds the premise that says so, where there is one. */
    public static Value open(String name, List<Ground> grounds) {
        return of(name, Anything.ANYTHING, grounds);
    }

    /** A value on which sources disagree; one side only is no disagreement. */
    public static Value disputed(String name, List<Side> sides) {
        return new Value(name, "", sides, Sides.union(sides), List.of(), List.of(name), false);
    }

    /** The same value under the name of a derived input, and the rule that derived it. */
    public Value named(String input, String derivedBy) {
        return new Value(input, derivedBy, sides, assumed, assumptions, needs, unchecked);
    }

    /** The same value, with the needs of another name: what settles it is asked for under these inputs. */
    public Value needing(String... inputs) {
        return new Value(name, rule, sides, assumed, assumptions, Arrays.asList(inputs), unchecked);
    }

    /** What is known: what any side leaves possible. */
    public Possible known() {
        return Sides.union(sides);
    }

    /** Whether sources disagree. */
    public boolean isDisputed() {
        return sides.size() > 1;
    }

    /** Whether it has exactly one possible value for certain. */
    public boolean isSettled() {
        return sides.size() == 1 && sides.get(0).possible().isDecided();
    }

    /** Whether it is this word and nothing else, for certain; where it is open it is not surely so, and not surely otherwise. */
    public boolean isSurely(String word) {
        return isSettled() && sides.get(0).possible() instanceof Words words && words.contains(word);
    }

    /** The premises it stands on. */
    public List<Ground> grounds() {
        List<Ground> grounds = sides.get(0).grounds();
        for (int i = 1; i < sides.size(); i++) {
            grounds = Ground.both(grounds, sides.get(i).grounds());
        }
        return grounds;
    }

    /** As a person reads it. */
    public String text() {
        return isDisputed()
                ? sides.stream().map(side -> side.possible().text()).collect(Collectors.joining(" / "))
                : known().text();
    }

    // ---- assumptions and several sources ----

    /** This value where nothing decides it assumed to be {@code word}, because of a reason that readers are shown. */
    public Value assuming(Possible word, String because) {
        if (isDisputed() || isSettled()) {
            return this;
        }
        Possible narrowed = assumed.and(word).orElse(assumed);
        List<String> all = new ArrayList<>(assumptions);
        all.add(because);
        return new Value(name, rule, sides, narrowed, all, needs, unchecked);
    }

    /** This value; where the record is silent on it, the other is assumed for a reason that readers are shown. */
    public Value orIfSilent(Value other, String because) {
        if (isDisputed() || !(known() instanceof Anything)) {
            return this;
        }
        List<String> all = new ArrayList<>(other.assumptions);
        all.add(because);
        List<Side> open = List.of(new Side(known(), Ground.both(grounds(), other.grounds())));
        boolean silentToo = other.assumed instanceof Anything;
        return new Value(name, rule, open, other.assumed, silentToo ? assumptions : all, needs, unchecked);
    }

    /** What this and the other source say together; in dispute where they exclude each other. */
    public Value both(Value other) {
        List<Side> together = new ArrayList<>();
        for (Side mine : sides) {
            for (Side theirs : other.sides) {
                Optional<Possible> common = mine.possible().and(theirs.possible());
                if (common.isPresent()) {
                    together.add(new Side(common.get(), Ground.both(mine.grounds(), theirs.grounds())));
                } else {
                    together.add(mine);
                    together.add(theirs);
                }
            }
        }
        Possible narrowed = assumed.and(other.assumed).orElseGet(() -> Sides.union(together));
        return new Value(
                name,
                rule,
                together,
                narrowed,
                all(assumptions, other.assumptions),
                all(needs, other.needs),
                !(isSettled() && other.isSettled()));
    }

    // ---- tests and mappings ----

    /** Whether it passes a test as cells write them ({@code >= 3}, {@code a | b}, {@code !a}): YES, NO or open. */
    public Value is(String test) {
        Test parsed = Test.of(test);
        return map(possible -> switch (parsed.on(possible)) {
            case TRUE -> Words.YES;
            case FALSE -> Words.NO;
            default -> Anything.ANYTHING;
        });
    }

    /**
     * The word of the band it lies in: {@code banded("0", "favourable", "1..2", "intermediate", ">= 3", "poor")}.
     * Several words where it may lie in several bands; {@code ?} is a band that leaves everything open.
     */
    public Value banded(String... testsAndWords) {
        Bands bands = Test.ReadOnce.bands(testsAndWords);
        return map(bands::of);
    }

    // ---- yes and no ----

    /** YES if both are, NO if either is not. */
    public Value and(Value other) {
        return combine(
                other,
                (a, b) -> a.equals(Words.NO) || b.equals(Words.NO)
                        ? Words.NO
                        : a.equals(Words.YES) && b.equals(Words.YES) ? Words.YES : Anything.ANYTHING);
    }

    /** YES if either is, NO if neither is. */
    public Value or(Value other) {
        return negated().and(other.negated()).negated();
    }

    /** NO for YES and YES for NO. */
    public Value negated() {
        return map(possible ->
                possible.equals(Words.YES) ? Words.NO : possible.equals(Words.NO) ? Words.YES : Anything.ANYTHING);
    }

    /** {@code then} if this is YES, {@code otherwise} if it is NO, either if it is open. */
    public Value choose(Value then, Value otherwise) {
        Value either = then.combine(otherwise, Possible::or);
        Value ifYes = combine(then, (mine, its) -> mine.equals(Words.YES) ? its : Anything.ANYTHING);
        Value ifNo = combine(otherwise, (mine, its) -> mine.equals(Words.NO) ? its : Anything.ANYTHING);
        if (isSettled()) {
            return known().equals(Words.YES) ? ifYes : ifNo;
        }
        Possible narrowed = assumed.equals(Words.YES)
                ? then.assumed
                : assumed.equals(Words.NO) ? otherwise.assumed : either.assumed;
        List<Side> open = List.of(new Side(either.known(), Ground.both(grounds(), either.grounds())));
        return new Value(
                name, rule, open, narrowed, all(assumptions, either.assumptions), all(needs, either.needs), false);
    }

    // ---- numbers ----

    /** How many of these are YES, as a range where some are open: one known and four unknown give 1..5. */
    public static Value count(Value... truths) {
        Value sum = of("count", Numbers.between(0, 0), List.of());
        for (Value truth : truths) {
            sum = sum.plus(truth.map(Value::point));
        }
        return sum;
    }

    private static Possible point(Possible truth) {
        return truth.equals(Words.YES)
                ? Numbers.between(1, 1)
                : truth.equals(Words.NO) ? Numbers.between(0, 0) : Numbers.between(0, 1);
    }

    /** The sum, as a range where either is one. */
    public Value plus(Value other) {
        return combine(
                other,
                (a, b) -> a instanceof Numbers some && b instanceof Numbers more ? some.plus(more) : Anything.ANYTHING);
    }

    // ---- days ----

    /** The day so many days later. */
    public Value plusDays(int days) {
        return moved(possible -> possible.moved(day -> day.plusDays(days)));
    }

    /** The day so many weeks of seven days later. */
    public Value plusWeeks(int weeks) {
        return plusDays(7 * weeks);
    }

    /** The same day so many calendar months later. */
    public Value plusMonths(int months) {
        return moved(possible -> possible.moved(day -> day.plusMonths(months)));
    }

    /** The same day so many calendar years later. */
    public Value plusYears(int years) {
        return plusMonths(12 * years);
    }

    /** Whether it comes before the other: YES, NO, or open; the same day is not before. */
    public Value before(Value other) {
        return combine(
                other,
                (a, b) -> a instanceof Days some && b instanceof Days others ? some.before(others) : Anything.ANYTHING);
    }

    /** This day, of which at least it is certain that it is no later than the other. */
    public Value notAfter(AsOf limit) {
        Days until = new Days(null, limit.date());
        return map(possible -> possible.and(until).orElse(possible));
    }

    private Value moved(Function<Days, Possible> by) {
        return map(possible -> possible instanceof Days days ? by.apply(days) : possible);
    }

    // ---- the machinery ----

    /** The value that comes of each side alike. */
    Value map(UnaryOperator<Possible> step) {
        List<Side> mapped = new ArrayList<>(sides.size());
        for (Side side : sides) {
            mapped.add(new Side(step.apply(side.possible()), side.grounds()));
        }
        return new Value(name, rule, mapped, step.apply(assumed), assumptions, needs, false);
    }

    /** The value that comes of each side of this with each side of the other. */
    Value combine(Value other, BinaryOperator<Possible> step) {
        List<Side> combined = new ArrayList<>();
        for (Side mine : sides) {
            for (Side theirs : other.sides) {
                combined.add(new Side(
                        step.apply(mine.possible(), theirs.possible()), Ground.both(mine.grounds(), theirs.grounds())));
            }
        }
        return new Value(
                name,
                rule,
                combined,
                step.apply(assumed, other.assumed),
                all(assumptions, other.assumptions),
                all(needs, other.needs),
                false);
    }

    private static List<String> all(List<String> some, List<String> more) {
        return Sorted.union(some, more);
    }

    @Override
    public String toString() {
        return "Value[" + name + "]";
    }
}
