package org.sextant.guidance.internal.pack;

import java.util.List;

/**
 * One row of a decision table: one rule.
 *
 * @param id the row's name, for example {@code CN-05.a}
 * @param place file and line
 * @param topic the topic it decides
 * @param rules ids of the published rules it stands for
 * @param cells the tests it puts
 * @param conclusion what it concludes; empty for a note to its whole topic
 * @param role what it may be in an answer
 * @param direction for, against, uncertain, a definition, or a question
 * @param grade the evidence grade
 * @param chk how far the row was verified
 * @param citations ids of its citations
 * @param note the sentence it adds
 * @param order its place in the pack's precedence, from 0
 */
public record Row(
        String id,
        String place,
        String topic,
        List<String> rules,
        List<Cell> cells,
        String conclusion,
        RowRole role,
        String direction,
        String grade,
        String chk,
        List<String> citations,
        String note,
        int order) {

    public Row {
        rules = List.copyOf(rules);
        cells = List.copyOf(cells);
        citations = List.copyOf(citations);
    }

    /** The rule id that stands for the row in answers. */
    public String rule() {
        return rules.get(0);
    }

    /** The row group: the name up to its last dot. */
    public String group() {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** Whether the row only adds a note. */
    public boolean isNote() {
        return role == RowRole.NOTE;
    }

    /** Whether it is a note that belongs to this conclusion of this topic. */
    public boolean adds(String toTopic, String toConclusion) {
        return isNote()
                && (conclusion.isBlank()
                        ? topic.equals(toTopic)
                        : List.of(conclusion.split("\\s*\\|\\s*")).contains(toConclusion));
    }

    /** The same row at another place in the precedence. */
    Row at(int place) {
        return new Row(
                id, this.place, topic, rules, cells, conclusion, role, direction, grade, chk, citations, note, place);
    }
}
