package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.FactKey;
import org.sextant.model.Missing;

/**
 * What the record is silent on, as an issue that names it. An Observation without a value would do in FHIR, and would
 * stand among the patient's observations under the code of a test that nobody made.
 */
final class MissingMapper {

    private static final String KEY = "missing-key";

    private final Codes codes;

    MissingMapper(Codes codes) {
        this.codes = codes;
    }

    DetectedIssue write(Missing missing, Reference patient) {
        FactKey key = missing.key();
        DetectedIssue issue = new DetectedIssue();
        issue.setStatus(DetectedIssueStatus.PRELIMINARY);
        issue.setCode(Texts.concept("The records do not say: " + key));
        issue.setPatient(patient);
        CodeableConcept what = Texts.concept(key.toString());
        what.setCoding(codes.list(key.kind(), key.qualifier(), null));
        issue.addEvidence().addCode(what);
        Extensions.putText(issue, KEY, key.toString());
        return issue;
    }

    boolean isMissing(DetectedIssue issue) {
        return Extensions.findText(issue, KEY).isPresent();
    }

    Missing read(DetectedIssue issue) {
        if (issue.hasImplicated()) {
            throw new Unreadable("what is missing is implicated");
        }
        return new Missing(FactKey.parse(
                Extensions.findText(issue, KEY).orElseThrow(() -> new Unreadable("what is missing is not named"))));
    }
}
