package org.sextant.reading.internal.coded;

import java.util.List;
import org.sextant.model.Finding;
import org.sextant.model.IssueKind;

/**
 * What an entry means.
 *
 * @param findings what it states; empty where its codes are not in the tables
 * @param status how that stands, once an answer such as {@code absent} is taken into account
 * @param issues why it states nothing though its codes are known
 */
public record EntryMeaning(List<Finding> findings, CodedEntry.Status status, List<IssueKind> issues) {

    public EntryMeaning {
        findings = List.copyOf(findings);
        issues = List.copyOf(issues);
    }
}
