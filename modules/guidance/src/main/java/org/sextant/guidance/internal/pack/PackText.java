package org.sextant.guidance.internal.pack;

/**
 * The text of one conclusion.
 *
 * @param title its title
 * @param patient for patients
 * @param careTeam for the care team
 */
public record PackText(String title, String patient, String careTeam) {

    /** The text for one question: {@code {question}} and {@code {why}} filled in. */
    PackText about(Question question) {
        return new PackText(fill(title, question), fill(patient, question), fill(careTeam, question));
    }

    private static String fill(String template, Question question) {
        return template.replace("{question}", question.question())
                .replace("{why}", question.why())
                .replace("{code}", question.code())
                .trim();
    }
}
