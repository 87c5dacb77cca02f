package org.sextant.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.sextant.model.DocumentId;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

/** All issues of a case as one OperationOutcome. */
final class IssueMapper {

    private static final String SYSTEM = Canonicals.codeSystem("issue-kind");
    private static final String DOCUMENT = "issue-document";
    private static final String PAGE = "issue-page";
    private static final String PART = "issue-part";

    OperationOutcome write(List<Issue> issues) {
        OperationOutcome outcome = new OperationOutcome();
        for (Issue issue : issues) {
            OperationOutcomeIssueComponent component = outcome.addIssue();
            component.setSeverity(IssueSeverity.WARNING).setCode(IssueType.INCOMPLETE);
            component.setDetails(new CodeableConcept()
                    .setText(issue.sentence())
                    .addCoding(new Coding(SYSTEM, issue.kind().name(), null)));
            Extensions.putText(component, DOCUMENT, issue.document().value());
            Extensions.putInteger(component, PAGE, issue.page());
            Extensions.putInteger(component, PART, issue.part());
        }
        return outcome;
    }

    /** The issues of an outcome, none where it is not about reading a case. */
    List<Issue> read(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .filter(component ->
                        SYSTEM.equals(component.getDetails().getCodingFirstRep().getSystem()))
                .map(IssueMapper::issue)
                .toList();
    }

    private static Issue issue(OperationOutcomeIssueComponent component) {
        return new Issue(
                IssueKind.valueOf(component.getDetails().getCodingFirstRep().getCode()),
                Extensions.findText(component, DOCUMENT)
                        .map(DocumentId::new)
                        .orElseThrow(() -> new Unreadable("an issue names no document")),
                Extensions.findInteger(component, PAGE).orElse(null),
                Extensions.findInteger(component, PART).orElse(null));
    }
}
