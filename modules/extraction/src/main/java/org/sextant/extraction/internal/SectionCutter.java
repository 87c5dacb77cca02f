package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text at its headings. A heading stands at the start of a line, or of a sentence in texts that lost their line
 * breaks, begins with a capital, and is followed by a colon, a full stop, a dash or the end of the line.
 *
 * <p>A section of boilerplate ends only at a heading that stands alone on its line: leaflets have headings of their own.
 */
public final class SectionCutter {

    private final Map<String, HeadingKind> kinds = new LinkedHashMap<>();
    private final Pattern heading;

    /** A cutter of the headings in {@code context/headings.txt}. */
    public SectionCutter() {
        for (List<String> line : DataLines.read("context/headings.txt")) {
            kinds.put(line.get(1), HeadingKind.valueOf(line.get(0)));
        }
        heading = Pattern.compile(
                "(?:^|(?<=\\n)|(?<=[.;:)\\]] ))[ \\t*#=_-]*(?:[A-Z0-9]{1,2}[.)] ?)?(?<phrase>"
                        + Phrases.alternation(kinds.keySet())
                        + ")(?<qualifier> ?\\([^)\\n]{0,60}\\)| [^:.\\n]{0,30}(?=:))?[*_]{0,2}(?<mark>\\s*[:.;=]| *-| *(?=\\n|$))");
    }

    /** The sections, covering the text in order. */
    public List<Section> cut(String text) {
        List<Section> sections = new ArrayList<>();
        Section open = new Section(HeadingKind.NONE, 0, 0, text.length());
        Matcher matcher = heading.matcher(text);
        while (matcher.find()) {
            HeadingKind kind = kindOf(matcher);
            if (kind != null && (open.kind() != HeadingKind.BOILERPLATE || endsBoilerplate(kind, text, matcher))) {
                close(sections, open, matcher.start());
                open = new Section(kind, matcher.start(), matcher.end(), text.length());
            }
        }
        close(sections, open, text.length());
        return sections;
    }

    private @org.jspecify.annotations.Nullable HeadingKind kindOf(Matcher matcher) {
        String phrase = matcher.group("phrase");
        boolean stopOnly = matcher.group("mark").strip().equals(".");
        boolean capital = Character.isUpperCase(phrase.charAt(0));
        boolean allCapitals = phrase.equals(phrase.toUpperCase(java.util.Locale.ROOT));
        boolean shout = allCapitals || phrase.contains(" ");
        return capital && (!stopOnly || shout || startsLine(matcher)) ? kinds.get(Phrases.normalise(phrase)) : null;
    }

    private static boolean startsLine(Matcher matcher) {
        return matcher.start() == 0;
    }

    private static boolean endsBoilerplate(HeadingKind kind, String text, Matcher matcher) {
        if (kind == HeadingKind.BOILERPLATE) {
            return false;
        }
        int end = matcher.end();
        boolean alone = end >= text.length() || text.charAt(end) == '\n';
        boolean startsLine = matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
        return alone && startsLine;
    }

    private static void close(List<Section> sections, Section open, int end) {
        if (end > open.begin()) {
            sections.add(new Section(open.kind(), open.begin(), Math.min(open.bodyBegin(), end), end));
        }
    }
}
