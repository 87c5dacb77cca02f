package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.search.SearchText;

/**
 * Cuts a text at its headings. A heading stands at the start of a line, or of a sentence in texts that lost their line
 * breaks, begins with a capital, and is followed by a colon, a full stop, a dash or the end of the line; one in capitals may be
 * set off by blanks alone.
 *
 * <p>Boilerplate begins only at the start of a line, and ends at the next page or at a heading that stands alone on its
 * line, for leaflets have headings of their own; a notice ends with its paragraph.
 */
public final class SectionCutter {

    private static final String NOTICE = "NOTICE";

    /** Lines of a checklist that begin with the word of a heading and open no section. */
    private static final Pattern CHECKLIST_LINE = Pattern.compile(
            "(?i)specimens? (?:laterality|type|integrity|size|weight|length|site|designated|labell?ed)\\b.*"
                    + "|(?:macroscopic|microscopic|gross) (?:tumou?r|ext[a-z]+|invasion|size|measurement)\\b.*");

    /** What ends a sentence that a heading can stand behind. */
    private static final String STOPS = ".;:)]";
    /** What may stand before a heading. */
    private static final String DECORATION = " \t*#=_-";

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,2}[.)] ?");

    private final Set<String> notices = new HashSet<>();
    private final Map<String, HeadingKind> kinds = new LinkedHashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Pattern heading;

    /** A cutter of the headings in {@code context/headings.txt}. */
    public SectionCutter() {
        for (List<String> line : DataLines.read("context/headings.txt")) {
            boolean notice = line.get(0).equals(NOTICE);
            kinds.put(line.get(1), notice ? HeadingKind.BOILERPLATE : HeadingKind.valueOf(line.get(0)));
            firstWords.add(wordAt(line.get(1), 0));
            if (notice) {
                notices.add(line.get(1));
            }
        }
        heading = Pattern.compile(
                "[ \\t*#=_-]*(?:" + NUMBER.pattern() + ")?(?<phrase>"
                        + Phrases.alternation(kinds.keySet())
                        + ")(?<qualifier> ?\\([^)\\n]{0,60}\\)| [^:.\\n]{0,30}(?=:))?[*_]{0,2}(?<mark>\\s*[:.;=]| *-| *(?=\\n|$)| {3,}(?=[A-Z0-9]))");
    }

    /** Whether a line or a sentence begins here with the first word of a heading, behind decoration or a number. */
    private boolean mayBegin(String text, int offset) {
        boolean begins = offset == 0
                || text.charAt(offset - 1) == '\n'
                || (text.charAt(offset - 1) == ' ' && offset > 1 && STOPS.indexOf(text.charAt(offset - 2)) >= 0);
        if (!begins) {
            return false;
        }
        int word = offset;
        while (word < text.length() && DECORATION.indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        if (firstWords.contains(wordAt(text, word))) {
            return true;
        }
        Matcher number = NUMBER.matcher(text).region(word, text.length());
        return number.lookingAt() && firstWords.contains(wordAt(text, number.end()));
    }

    /** The letters and digits from here on, in lower case. */
    private static String wordAt(String text, int begin) {
        int end = begin;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The sections of a document, whose text the search holds, covering it in order. */
    public List<Section> cut(PartText document, SearchText search) {
        Cut cut = new Cut(search.text(), document.pageBegins());
        search.scanWhere(offset -> mayBegin(search.text(), offset), heading, cut::at);
        return cut.end();
    }

    /** Where the section can reach at most: a notice to the end of its paragraph, any other to the end of the text. */
    private int sectionEnd(String text, Matcher matcher) {
        boolean notice = notices.contains(Phrases.normalise(matcher.group("phrase")));
        int blankLine = notice ? text.indexOf("\n\n", matcher.end()) : -1;
        return blankLine < 0 ? text.length() : blankLine;
    }

    private @Nullable HeadingKind kindOf(String text, Matcher matcher) {
        String phrase = matcher.group("phrase");
        boolean startsLine = matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
        boolean stopOnly = matcher.group("mark").strip().equals(".");
        boolean spaced = matcher.group("mark").length() >= 3
                && matcher.group("mark").isBlank()
                && matcher.end() < text.length()
                && text.charAt(matcher.end()) != '\n';
        if (spaced && !(startsLine && phrase.equals(phrase.toUpperCase(Locale.ROOT)))) {
            return null;
        }
        boolean weighty = phrase.equals(phrase.toUpperCase(Locale.ROOT)) || phrase.contains(" ");
        HeadingKind kind = kinds.get(Phrases.normalise(phrase));
        boolean placed = kind == HeadingKind.BOILERPLATE
                ? startsLine && text.indexOf('\n') >= 0
                : !stopOnly || weighty || matcher.start() == 0;
        return Character.isUpperCase(phrase.charAt(0)) && placed ? kind : null;
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

    /** The cutting of one document, heading by heading. */
    private final class Cut {

        private final String text;
        private final List<Integer> pages;
        private final List<Section> sections = new ArrayList<>();
        private Section open;

        Cut(String text, List<Integer> pages) {
            this.text = text;
            this.pages = pages;
            this.open = new Section(HeadingKind.NONE, 0, 0, text.length());
        }

        void at(Matcher matcher) {
            endBoilerplate(matcher.start());
            HeadingKind kind = isOfChecklist(matcher) ? null : kindOf(text, matcher);
            if (kind != null && (open.kind() != HeadingKind.BOILERPLATE || endsBoilerplate(kind, text, matcher))) {
                close(matcher.start());
                open = new Section(kind, matcher.start(), matcher.end(), sectionEnd(text, matcher));
            }
        }

        /** Whether it is a line of a checklist: it says so, or it names the specimen at the head of one. */
        private boolean isOfChecklist(Matcher matcher) {
            String qualifier = matcher.group("qualifier");
            String phrase = Phrases.normalise(matcher.group("phrase") + (qualifier == null ? "" : qualifier));
            boolean first = open.kind() == HeadingKind.DIAGNOSIS
                    && text.substring(Math.min(open.bodyBegin(), matcher.start()), matcher.start())
                            .isBlank();
            return CHECKLIST_LINE.matcher(phrase).matches()
                    || (phrase.equals("specimen") && (first || open.kind() == HeadingKind.SYNOPTIC))
                    || (phrase.equals("procedure") && open.kind() == HeadingKind.SYNOPTIC);
        }

        List<Section> end() {
            endBoilerplate(text.length());
            close(text.length());
            return sections;
        }

        /** Ends boilerplate that a page or a paragraph ended before this offset. */
        private void endBoilerplate(int offset) {
            if (open.kind() != HeadingKind.BOILERPLATE) {
                return;
            }
            int end = pages.stream()
                    .mapToInt(Integer::intValue)
                    .filter(begin -> begin > open.begin())
                    .min()
                    .orElse(open.end());
            int reached = Math.min(end, open.end());
            if (reached < offset && reached < text.length()) {
                close(reached);
                open = new Section(HeadingKind.NONE, reached, reached, text.length());
            }
        }

        private void close(int end) {
            if (end > open.begin()) {
                sections.add(new Section(open.kind(), open.begin(), Math.min(open.bodyBegin(), end), end));
            }
        }
    }
}
