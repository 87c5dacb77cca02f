package org.sextant.extraction.internal.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a pattern tells of its matches before it is tried.
 *
 * @param begins what they can begin with
 * @param needed what each of them holds, where that is rarer
 * @param longest how many characters they have at most
 */
record Clues(Optional<Openings> begins, Optional<Openings> needed, int longest) {

    /** Patterns are constants; should somebody seek ever new ones, they are not kept for ever. */
    private static final int MOST_KNOWN = 5_000;

    private static final Map<Pattern, Clues> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Pattern, Clues> KNOWN_IN_LOWER_CASE = new ConcurrentHashMap<>();

    /**
     * The clues of a pattern, read once.
     *
     * @param lowerCase whether it is sought in texts that are all in lower case
     */
    static Clues of(Pattern pattern, boolean lowerCase) {
        Map<Pattern, Clues> cache = lowerCase ? KNOWN_IN_LOWER_CASE : KNOWN;
        Clues known = cache.get(pattern);
        if (known == null) {
            known = new Clues(
                    OpeningReader.read(pattern, lowerCase).map(Openings::of),
                    OpeningReader.readNeeded(pattern, lowerCase).map(Openings::of),
                    OpeningReader.readLongest(pattern, lowerCase));
            if (cache.size() >= MOST_KNOWN) {
                cache.clear();
            }
            cache.put(pattern, known);
        }
        return known;
    }

    /** Where they stand in a text. */
    Found in(PairedText text) {
        Optional<Places> holds = needed.map(openings -> openings.placesIn(text));
        if (holds.isPresent() && holds.get().isEmpty()) {
            return Found.NOWHERE;
        }
        return new Found(begins.map(openings -> openings.placesIn(text)), holds, longest);
    }

    /**
     * The places of the clues in a text.
     *
     * @param begins where a match may begin; unknown where empty
     * @param needed what each match holds; nothing where empty
     * @param longest how many characters a match has at most
     */
    record Found(Optional<Places> begins, Optional<Places> needed, int longest) {

        static final Found NOWHERE = new Found(Optional.of(new Places(0)), Optional.empty(), 0);

        /** The first place from this one where a match may begin; the place itself where nothing is known; -1 for none. */
        int next(int from) {
            if (begins.isEmpty()) {
                return needed.isPresent() && needed.get().next(from) < 0 ? -1 : from;
            }
            int at = begins.get().next(from);
            while (needed.isPresent() && at >= 0) {
                int held = needed.get().next(at);
                if (held < 0) {
                    return -1;
                }
                if (held - at < longest) {
                    break;
                }
                at = begins.get().next(held - longest + 1);
            }
            return at;
        }

        /** Whether a match may lie between the offsets. */
        boolean mayLieIn(int from, int upTo) {
            int first = next(from);
            return first >= 0
                    && first < upTo
                    && (needed.isEmpty() || needed.get().hasIn(first, upTo));
        }
    }
}
