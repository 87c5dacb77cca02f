package org.sextant.model;

/**
 * A judgement a clinician recorded, or bookkeeping worked out from other facts.
 *
 * @param topic what is judged, in camel case, for example {@code primaryInSitu}, {@code primaryBurdenPct},
 *     {@code statedImdcGroup}; GLOSSARY.md lists them
 * @param value the judgement: {@code YES}, {@code NO}, a number, a range {@code 2..5} or {@code >=6}, or words
 */
public record ClinicalAssessment(String topic, String value) implements Finding {

    public ClinicalAssessment {
        Require.text(topic, "topic");
        Require.text(value, "value");
    }

    @Override
    public FactKey key() {
        return new FactKey("ClinicalAssessment", topic);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
