package org.sextant.guidance.internal.engine;

import java.util.List;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.model.Truth;

/**
 * A row and the answers to all of its tests.
 *
 * @param row the row
 * @param answers one for each of its tests, in the order of its columns
 */
public record RowAnswer(Row row, List<Answer> answers) {

    public RowAnswer {
        answers = List.copyOf(answers);
    }

    /** The answers of a row. */
    public static RowAnswer of(Row row, Answer... answers) {
        return new RowAnswer(row, List.of(answers));
    }

    /** The row's name. */
    public String id() {
        return row.id();
    }

    /** Whether every test is passed on what is known. */
    public boolean isTrue() {
        return answers.stream().allMatch(answer -> answer.known() == Truth.TRUE);
    }

    /** Whether a test is failed on what is known. */
    public boolean isFalse() {
        return answers.stream().anyMatch(answer -> answer.known() == Truth.FALSE);
    }

    /** Whether every test is passed once assumptions are taken. */
    public boolean isAssumedTrue() {
        return answers.stream().allMatch(Answer::isHolding);
    }

    /** Whether a test is failed once assumptions are taken. */
    public boolean isAssumedFalse() {
        return answers.stream().anyMatch(answer -> answer.assumed() == Truth.FALSE);
    }
}
