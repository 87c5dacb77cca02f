package org.sextant.guidance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text for patients: what it says, what it depends on, what to ask. Texts mark the last two by the words
 * they begin with ({@code It depends on:}, {@code Questions to ask:}, in Spanish {@code Depende de:}, {@code Preguntas
 * para hacer:}) and put each question in quotation marks.
 *
 * @param says the bottom line
 * @param dependsOn what it depends on; empty where the text names nothing
 * @param questions the questions to ask, without quotation marks
 */
public record PatientText(String says, String dependsOn, List<String> questions) {

    private static final Pattern DEPENDS_ON = Pattern.compile("(?:It depends on|Depende de):\\s*");
    private static final Pattern QUESTIONS =
            Pattern.compile("(?:(?:A q|Q)uestions? to ask|Preguntas? para hacer):\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"“«](.+?)[\"”»]", Pattern.DOTALL);

    public PatientText {
        questions = List.copyOf(questions);
    }

    /** The parts of this text. */
    public static PatientText of(String text) {
        Matcher asks = QUESTIONS.matcher(text);
        boolean asking = asks.find();
        String said = asking ? text.substring(0, asks.start()) : text;
        List<String> questions = asking
                ? QUOTED.matcher(text.substring(asks.end()))
                        .results()
                        .map(quoted -> quoted.group(1).strip())
                        .toList()
                : List.of();
        Matcher depends = DEPENDS_ON.matcher(said);
        return depends.find()
                ? new PatientText(
                        said.substring(0, depends.start()).strip(),
                        capitalised(said.substring(depends.end()).strip()),
                        questions)
                : new PatientText(said.strip(), "", questions);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
