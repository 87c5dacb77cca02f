package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads from a regular expression what its matches can begin with, what each holds and how long they can be. What it does
 * not understand it takes to match anything: the openings may be too many, never too few.
 */
final class OpeningReader {

    private static final int MOST = 512;
    /** What stands at more than this share of all places is not worth a look. */
    private static final double RARE = 0.02;
    /** What is as rare as this is looked no further for. */
    private static final double RARE_ENOUGH = 0.001;
    /** How much rarer than the openings it must be. */
    private static final double RARER = 0.6;

    /** The length of what may go on without end. */
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final int UNREAD_FLAGS = Pattern.COMMENTS
            | Pattern.LITERAL
            | Pattern.UNICODE_CASE
            | Pattern.CANON_EQ
            | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String UNREAD_INLINE_FLAGS = "xuU";

    private static final String MINDS_CASE = "(?-i";

    private final String expression;
    /** Whether a small letter stands for every letter of its class: the text has no other, or the pattern does not care. */
    private final boolean caseless;

    private int at;
    private int least;
    /** How many characters the part that was read last has at most. */
    private int longest;

    private OpeningReader(String expression, boolean caseless) {
        this.expression = expression;
        this.caseless = caseless;
    }

    /**
     * The openings of a pattern; none where a match may be empty, may begin almost anywhere, or is not understood.
     *
     * @param lowerCase whether it is sought in texts that are all in lower case
     */
    static Optional<Set<Opening>> read(Pattern pattern, boolean lowerCase) {
        return readSome(pattern, lowerCase, reader -> {
            Set<Opening> openings = reader.alternatives(Set.of(Opening.NOTHING));
            return reader.at == reader.expression.length() && openings.stream().allMatch(Opening::isNarrow)
                    ? openings
                    : Set.of();
        });
    }

    /** What every match holds somewhere, where it is rarer than what it begins with; else none. */
    static Optional<Set<Opening>> readNeeded(Pattern pattern, boolean lowerCase) {
        return readSome(pattern, lowerCase, reader -> {
            Set<Opening> needed = reader.neededByAlternatives(0);
            reader.at = 0;
            Set<Opening> openings = reader.alternatives(Set.of(Opening.NOTHING));
            double share = Opening.shareOf(needed);
            boolean rare = share < RARE && share < RARER * Opening.shareOf(openings);
            return reader.at == reader.expression.length() && rare ? needed : Set.of();
        });
    }

    /** How many characters a match has at most. */
    static int readLongest(Pattern pattern, boolean lowerCase) {
        return readWith(pattern, lowerCase, reader -> {
                    reader.alternatives(Set.of(Opening.NOTHING));
                    return reader.at == reader.expression.length() ? reader.longest : UNBOUNDED;
                })
                .orElse(UNBOUNDED);
    }

    private static Optional<Set<Opening>> readSome(
            Pattern pattern, boolean lowerCase, Function<OpeningReader, Set<Opening>> reading) {
        return readWith(pattern, lowerCase, reading).filter(openings -> !openings.isEmpty());
    }

    private static <T> Optional<T> readWith(Pattern pattern, boolean lowerCase, Function<OpeningReader, T> reading) {
        if ((pattern.flags() & UNREAD_FLAGS) != 0) {
            return Optional.empty();
        }
        try {
            boolean caseless = lowerCase
                    || ((pattern.flags() & Pattern.CASE_INSENSITIVE) != 0
                            && !pattern.pattern().contains(MINDS_CASE));
            return Optional.of(reading.apply(new OpeningReader(pattern.pattern(), caseless)));
        } catch (UnreadException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What is needed by whichever of the alternatives that begin here; empty where one needs nothing known. */
    private Set<Opening> neededByAlternatives(int begin) {
        Set<Opening> all = new LinkedHashSet<>();
        boolean known = true;
        int next = begin;
        do {
            at = next;
            Set<Opening> needed = neededBySequence();
            known &= !needed.isEmpty();
            all.addAll(needed);
            next = at + 1;
        } while (at < expression.length() && expression.charAt(at) == '|');
        return known ? fewer(all) : Set.of();
    }

    /** The rarest of what a sequence needs: a run of its parts from any that must be there, or what such a group needs. */
    private Set<Opening> neededBySequence() {
        List<Integer> mandatory = new ArrayList<>();
        while (!endsSequence()) {
            int begin = at;
            quantified(Set.of());
            if (least > 0) {
                mandatory.add(begin);
            }
        }
        int end = at;
        Set<Opening> best = Set.of();
        for (int begin : mandatory) {
            if (!best.isEmpty() && Opening.shareOf(best) < RARE_ENOUGH) {
                break;
            }
            at = begin;
            Set<Opening> run = Set.of(Opening.NOTHING);
            while (!endsSequence() && !areEnded(run)) {
                run = fewer(quantified(run));
            }
            int inside = Opening.shareOf(run) < RARE_ENOUGH ? -1 : insideOfGroup(begin);
            for (Set<Opening> needed : List.of(run, inside < 0 ? run : neededByAlternatives(inside))) {
                boolean known = !needed.isEmpty()
                        && needed.stream().noneMatch(opening -> opening.sets().isEmpty());
                best = known && (best.isEmpty() || Opening.shareOf(needed) < Opening.shareOf(best)) ? needed : best;
            }
        }
        at = end;
        return best;
    }

    private static boolean areEnded(Set<Opening> openings) {
        return openings.stream().allMatch(Opening::ended);
    }

    private boolean endsSequence() {
        return at >= expression.length() || expression.charAt(at) == '|' || expression.charAt(at) == ')';
    }

    /** Where the alternatives of the group begin that opens here; -1 where no group of the match does. */
    private int insideOfGroup(int begin) {
        if (expression.charAt(begin) != '(') {
            return -1;
        }
        if (expression.charAt(begin + 1) != '?') {
            return begin + 1;
        }
        char kind = expression.charAt(begin + 2);
        if (kind == '=' || kind == '!' || (kind == '<' && "=!".indexOf(expression.charAt(begin + 3)) >= 0)) {
            return -1;
        }
        if (kind == '<') {
            return expression.indexOf('>', begin) + 1;
        }
        int colon = expression.indexOf(':', begin);
        int close = expression.indexOf(')', begin);
        return kind == '>' ? begin + 3 : colon >= 0 && colon < close ? colon + 1 : -1;
    }

    /** Alternatives up to the end or the closing bracket, which is left. */
    private Set<Opening> alternatives(Set<Opening> before) {
        Set<Opening> all = new LinkedHashSet<>();
        Set<Opening> open = new LinkedHashSet<>();
        before.forEach(opening -> (opening.ended() ? all : open).add(opening));
        all.addAll(sequence(open));
        int most = longest;
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.addAll(sequence(open));
            most = Math.max(most, longest);
        }
        longest = most;
        return fewer(all);
    }

    private Set<Opening> sequence(Set<Opening> before) {
        Set<Opening> openings = before;
        int length = 0;
        while (!endsSequence()) {
            if (areEnded(openings)) {
                quantified(Set.of());
            } else {
                openings = fewer(quantified(openings));
            }
            length = plus(length, longest);
        }
        longest = length;
        return openings;
    }

    /** One part with its quantifier; leaves in {@link #least} how often it must be there. */
    private Set<Opening> quantified(Set<Opening> before) {
        int begin = at;
        Set<Opening> once = atom(before);
        int length = longest;
        int times = 1;
        int most = 1;
        switch (at < expression.length() ? expression.charAt(at) : ' ') {
            case '?' -> {
                times = 0;
                at++;
            }
            case '*' -> {
                times = 0;
                most = Integer.MAX_VALUE;
                at++;
            }
            case '+' -> {
                most = Integer.MAX_VALUE;
                at++;
            }
            case '{' -> {
                int close = expression.indexOf('}', at);
                String[] bounds = expression.substring(at + 1, close).split(",", 2);
                times = Integer.parseInt(bounds[0]);
                most = bounds.length == 1
                        ? times
                        : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
                at = close + 1;
            }
            default -> {
                least = 1;
                return once;
            }
        }
        if (at < expression.length() && (expression.charAt(at) == '?' || expression.charAt(at) == '+')) {
            at++;
        }
        int after = at;
        Set<Opening> openings = times == 0 ? before : once;
        for (int i = 1; i < Math.min(times, Opening.LONGEST); i++) {
            openings = again(begin, openings);
        }
        Set<Opening> all = new LinkedHashSet<>();
        for (Opening opening : openings) {
            all.add(times > Opening.LONGEST ? opening.thenAnything() : opening);
        }
        for (int i = times; i < Math.min(most, Opening.LONGEST); i++) {
            openings = again(begin, openings);
            all.addAll(openings);
        }
        if (most > Opening.LONGEST) {
            openings.forEach(opening -> all.add(opening.thenAnything()));
        }
        at = after;
        least = times;
        longest = times(length, most);
        return all;
    }

    private static int times(int length, int most) {
        return (int) Math.min(UNBOUNDED, (long) length * most);
    }

    private static int plus(int length, int more) {
        return (int) Math.min(UNBOUNDED, (long) length + more);
    }

    /** Behind what came before, the atom that begins here once more. */
    private Set<Opening> again(int begin, Set<Opening> before) {
        at = begin;
        return fewer(atom(before));
    }

    private Set<Opening> atom(Set<Opening> before) {
        char c = expression.charAt(at);
        return switch (c) {
            case '(' -> group(before);
            case '[' -> then(before, set());
            case '\\' -> escape(before);
            case '.' -> {
                at++;
                yield then(before, CharSet.EVERYTHING);
            }
            case '^', '$' -> {
                at++;
                longest = 0;
                yield before;
            }
            case '*', '+', '?', '{' -> throw new UnreadException();
            default -> {
                at++;
                yield then(before, letter(c));
            }
        };
    }

    private Set<Opening> group(Set<Opening> before) {
        at++;
        boolean look = false;
        boolean ahead = false;
        boolean notAhead = false;
        boolean notBehind = false;
        if (expression.charAt(at) == '?') {
            int begin = at;
            at++;
            char kind = expression.charAt(at);
            if (kind == ':' || kind == '>') {
                at++;
            } else if (kind == '=' || kind == '!') {
                look = true;
                ahead = kind == '=';
                notAhead = !ahead;
                at++;
            } else if (kind == '<' && "=!".indexOf(expression.charAt(at + 1)) >= 0) {
                look = true;
                notBehind = expression.charAt(at + 1) == '!';
                at += 2;
            } else if (kind == '<') {
                at = expression.indexOf('>', at) + 1;
            } else {
                while (expression.charAt(at) != ':' && expression.charAt(at) != ')') {
                    at++;
                }
                String flags = expression.substring(begin, at);
                if (UNREAD_INLINE_FLAGS.chars().anyMatch(flag -> flags.indexOf(flag) >= 0)) {
                    throw new UnreadException();
                }
                if (expression.charAt(at) == ')') {
                    at++;
                    longest = 0;
                    return before;
                }
                at++;
            }
        }
        int begin = at;
        Set<Opening> inside = alternatives(look ? Set.of(Opening.NOTHING) : before);
        if (expression.charAt(at) != ')') {
            throw new UnreadException();
        }
        int end = at++;
        if (!look) {
            return inside;
        }
        longest = 0;
        CharSet only = onlySet(begin, end);
        if (notAhead) {
            return each(before, opening -> opening.before(CharClasses.ALL & ~only.whole()));
        }
        if (ahead && !only.equals(CharSet.EMPTY)) {
            return each(before, opening -> opening.before(only.any()));
        }
        return notBehind && only.holdsAll(CharClasses.LETTERS) ? each(before, Opening::behindNoLetter) : before;
    }

    /** The set that a stretch of the expression is; the empty one where it is more than one set. */
    private CharSet onlySet(int begin, int end) {
        int after = at;
        at = begin;
        char c = expression.charAt(begin);
        CharSet set =
                c == '[' ? set() : c == '\\' && isSet(expression.charAt(begin + 1)) ? escapedSet() : CharSet.EMPTY;
        boolean only = at == end;
        at = after;
        return only ? set : CharSet.EMPTY;
    }

    /** Whether an escape of this letter stands for characters, not for a place between them. */
    private static boolean isSet(char letter) {
        return !Character.isLetterOrDigit(letter) || "dDwWsSntrf".indexOf(letter) >= 0;
    }

    private Set<Opening> escape(Set<Opening> before) {
        char c = expression.charAt(at + 1);
        return switch (c) {
            case 'b' -> {
                at += 2;
                longest = 0;
                yield each(before, Opening::atBoundary);
            }
            case 'B', 'A', 'z', 'Z' -> {
                at += 2;
                longest = 0;
                yield before;
            }
            case 'Q' -> quoted(before);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                at += 2;
                longest = UNBOUNDED;
                yield each(before, Opening::thenAnything);
            }
            default -> then(before, escapedSet());
        };
    }

    private Set<Opening> quoted(Set<Opening> before) {
        int close = expression.indexOf("\\E", at);
        Set<Opening> openings = before;
        for (char c : expression.substring(at + 2, close).toCharArray()) {
            openings = then(openings, letter(c));
        }
        longest = close - at - 2;
        at = close + 2;
        if (at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0) {
            throw new UnreadException();
        }
        return openings;
    }

    /** The set that an escape stands for, inside or outside brackets. */
    private CharSet escapedSet() {
        char c = expression.charAt(at + 1);
        at += 2;
        return switch (c) {
            case 'd' -> CharSet.whole(CharClasses.DIGITS);
            case 'D' -> CharSet.whole(CharClasses.DIGITS).not();
            case 'w' -> CharSet.whole(CharClasses.WORD);
            case 'W' -> CharSet.whole(CharClasses.WORD).not();
            case 's' -> CharSet.whole(CharClasses.BLANKS);
            case 'S' -> CharSet.whole(CharClasses.BLANKS).not();
            case 'n', 't', 'r', 'f' -> new CharSet(CharClasses.BLANKS, 0);
            case 'p', 'P' -> property(c == 'P');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new UnreadException();
                }
                yield CharSet.of(c);
            }
        };
    }

    private CharSet letter(char c) {
        return caseless && c >= 'a' && c <= 'z' ? CharSet.whole(CharClasses.setOf(c)) : CharSet.of(c);
    }

    private CharSet property(boolean negated) {
        int close = expression.indexOf('}', at);
        String name = expression.substring(at + 1, close);
        at = close + 1;
        CharSet set =
                switch (name) {
                    case "L" -> new CharSet(CharClasses.LETTERS | CharClasses.OTHERS, CharClasses.LETTERS);
                    case "Lu", "Ll" -> new CharSet(CharClasses.LETTERS | CharClasses.OTHERS, 0);
                    case "M" -> new CharSet(CharClasses.OTHERS, 0);
                    default -> CharSet.UNKNOWN;
                };
        return negated ? set.not() : set;
    }

    private CharSet set() {
        at++;
        boolean negated = expression.charAt(at) == '^';
        at += negated ? 1 : 0;
        CharSet set = CharSet.EMPTY;
        boolean first = true;
        while (first || expression.charAt(at) != ']') {
            first = false;
            char c = expression.charAt(at);
            if (c == '[' || (c == '&' && expression.charAt(at + 1) == '&')) {
                throw new UnreadException();
            }
            boolean single = c != '\\' || !Character.isLetter(expression.charAt(at + 1));
            char from = c == '\\' ? expression.charAt(at + 1) : c;
            CharSet member = c == '\\' ? escapedSet() : letter(c);
            at += c == '\\' ? 0 : 1;
            if (single && expression.charAt(at) == '-' && expression.charAt(at + 1) != ']') {
                char to = expression.charAt(at + 1);
                if (to == '\\' || to == '[') {
                    throw new UnreadException();
                }
                member = range(from, to);
                at += 2;
            }
            set = set.or(member);
        }
        at++;
        return negated ? set.not() : set;
    }

    private CharSet range(char first, char last) {
        CharSet range = CharSet.range(first, last);
        for (char c = first; caseless && c <= Math.min(last, 'z'); c++) {
            range = range.or(letter(c));
        }
        return range;
    }

    private Set<Opening> then(Set<Opening> before, CharSet next) {
        // a character outside ASCII may take two places
        longest = (next.any() & CharClasses.OTHERS) == 0 ? 1 : 2;
        return each(before, opening -> opening.then(next));
    }

    private static Set<Opening> each(Set<Opening> before, UnaryOperator<Opening> change) {
        if (before.isEmpty()) {
            return before;
        }
        Set<Opening> openings = new LinkedHashSet<>();
        before.forEach(opening -> openings.add(change.apply(opening)));
        openings.removeIf(Opening::isImpossible);
        return openings;
    }

    private static Set<Opening> fewer(Set<Opening> openings) {
        Set<Opening> fewer = openings;
        for (int length = Opening.LONGEST - 1; fewer.size() > MOST && length > 0; length--) {
            Set<Opening> shorter = new LinkedHashSet<>();
            for (Opening opening : fewer) {
                shorter.add(opening.first(length));
            }
            fewer = shorter;
        }
        return fewer;
    }

    /** An expression that is not understood. */
    private static final class UnreadException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadException() {
            super("not understood", null, false, false);
        }
    }
}
