package org.sextant.fhir;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the validator says of one resource.
 *
 * @param messages all of it, in the validator's order
 */
public record ValidationReport(List<ValidationMessage> messages) {

    /** Copies the list. */
    public ValidationReport {
        messages = List.copyOf(messages);
    }

    /** Whether no error is left beyond the exclusion list. */
    public boolean isValid() {
        return errors().isEmpty();
    }

    /** What the validator calls an error and the exclusion list answers. */
    public List<ValidationMessage> excluded() {
        return messages.stream()
                .filter(message -> message.excludedBecause() != null)
                .toList();
    }

    /** How many warnings there are of each kind. */
    public SortedMap<String, Integer> countWarnings() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        messages.stream()
                .filter(message -> message.severity() == ValidationMessage.Severity.WARNING)
                .forEach(message -> counts.merge(message.kind(), 1, Integer::sum));
        return counts;
    }

    /** The errors beyond the exclusion list. */
    public List<ValidationMessage> errors() {
        return messages.stream().filter(ValidationMessage::isError).toList();
    }
}
