package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.Citation;
import org.sextant.model.FactKey;
import org.sextant.model.PackId;

/**
 * A rule pack, read.
 *
 * @param id name, version and content hash
 * @param status draft, active or retired
 * @param title its title
 * @param conditions sites of the primary cancer it is for
 * @param disclaimer the sentence under every answer
 * @param inputs its inputs, by name
 * @param questions what it may ask, by code
 * @param askOrder codes in the order of their priority
 * @param topics its topics, by name, in their order
 * @param rows its rows, in order of precedence
 * @param silencings which rows silence which
 * @param beside pairs of rows that stand in one answer by their order, although one is for and the other against
 * @param citations its citations, by id
 * @param texts its texts, by file name without ending
 * @param derivations the rules that make its derived inputs
 */
public record Pack(
        PackId id,
        String status,
        String title,
        List<String> conditions,
        String disclaimer,
        Map<String, Input> inputs,
        Map<String, Question> questions,
        List<String> askOrder,
        Map<String, Topic> topics,
        List<Row> rows,
        List<Silencing> silencings,
        Set<Set<String>> beside,
        Map<String, Citation> citations,
        Map<String, PackText> texts,
        List<Derivation> derivations) {

    private static final Pattern TEMPLATED = Pattern.compile("(ASK|CONFLICT)\\((\\w+)\\)");

    /** Whether it is in use. */
    public boolean isActive() {
        return status.equals("active");
    }

    /** The input that comes from the laboratory results of an analyte. */
    public Optional<Input> findLab(String analyte) {
        return inputs.values().stream()
                .filter(input -> input.from().contains(new FactKey("LabResult", analyte)))
                .findFirst();
    }

    /** What a conclusion asks for, where it is {@code ASK(x)} or {@code CONFLICT(x)}. */
    public Optional<Question> findQuestion(String conclusion) {
        Matcher templated = TEMPLATED.matcher(conclusion);
        return templated.matches() ? Optional.ofNullable(questions.get(templated.group(2))) : Optional.empty();
    }

    /** The text of a conclusion, filled in where it comes of a template. */
    public Optional<PackText> findText(String conclusion) {
        return findText(conclusion, texts, question -> question);
    }

    /** The same from texts in another language, with what the question is called there. */
    public Optional<PackText> findText(
            String conclusion, Map<String, PackText> translated, UnaryOperator<Question> words) {
        Matcher templated = TEMPLATED.matcher(conclusion);
        if (!templated.matches()) {
            return Optional.ofNullable(translated.get(conclusion));
        }
        return Optional.ofNullable(translated.get(templated.group(1)))
                .flatMap(template -> findQuestion(conclusion).map(words).map(template::about));
    }
}
