package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.guidance.internal.pack.LogicToken.Kind;

/**
 * Cuts the rules of a pack into words. Comments end here; a backslash is refused wherever else it stands, so that every word is what it
 * looks like.
 */
final class LogicLexer {

    private static final Pattern WORDS =
            Pattern.compile("(?<space>[ \\t\\r\\n]+)|(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
                    + "|(?<text>\"[^\"\\\\\\n]*\")|(?<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?<number>\\d{1,6}(?![\\w.]))"
                    + "|(?<sign>&&|\\|\\||==|[().,;:?!*=])");

    private LogicLexer() {}

    /** The words of a file; what is no word is noted, once a line. */
    static List<LogicToken> read(String file, String rules, Problems problems) {
        List<LogicToken> tokens = new ArrayList<>();
        Matcher matcher = WORDS.matcher(rules);
        int line = 1;
        int refused = 0;
        for (int at = 0; at < rules.length(); ) {
            matcher.region(at, rules.length());
            if (!matcher.lookingAt()) {
                if (refused != line) {
                    problems.add(file, line, "'" + shown(rules.codePointAt(at)) + "' is not for the rules of a pack");
                    refused = line;
                }
                at += Character.charCount(rules.codePointAt(at));
                continue;
            }
            String found = matcher.group();
            add(tokens, matcher, found, line);
            line += (int) found.chars().filter(c -> c == '\n').count();
            at = matcher.end();
        }
        tokens.add(new LogicToken(Kind.END, "", line));
        return tokens;
    }

    private static void add(List<LogicToken> tokens, Matcher matcher, String found, int line) {
        if (matcher.group("text") != null) {
            tokens.add(new LogicToken(Kind.TEXT, found.substring(1, found.length() - 1), line));
        } else if (matcher.group("word") != null) {
            tokens.add(new LogicToken(Kind.WORD, found, line));
        } else if (matcher.group("number") != null) {
            tokens.add(new LogicToken(Kind.NUMBER, found, line));
        } else if (matcher.group("sign") != null) {
            tokens.add(new LogicToken(Kind.SIGN, found, line));
        }
    }

    private static String shown(int codePoint) {
        return codePoint > ' ' && codePoint < 127
                ? Character.toString(codePoint)
                : "the character U+%04X".formatted(codePoint);
    }
}
