package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.FamilyHistory;

/** A FamilyMemberHistory; it has no way to deny or doubt one condition, so that stands in an {@link Unaffirmed}. */
final class FamilyHistoryMapper implements FindingMapper<FamilyHistory> {

    private final Codes codes;

    FamilyHistoryMapper(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Class<FamilyHistory> kind() {
        return FamilyHistory.class;
    }

    @Override
    public DomainResource write(FamilyHistory finding, Standing standing, Reference subject) {
        FamilyMemberHistory history = new FamilyMemberHistory();
        history.setStatus(FamilyHistoryStatus.PARTIAL);
        history.setPatient(subject);
        history.setRelationship(
                finding.relative() == null
                        ? new CodeableConcept().setCoding(codes.list("Relative", "", null))
                        : codes.concept("Relative", finding.relative(), null));
        history.addCondition().setCode(codes.concept("FamilyHistory", finding.condition(), null));
        if (standing.assertion() != Assertion.PRESENT && standing.assertion() != Assertion.FAMILY) {
            return Unaffirmed.wrap(history, "Family history: " + finding.condition(), standing, subject);
        }
        history.setDateElement(Dates.dateTime(standing.date()));
        return history;
    }

    @Override
    public FamilyHistory read(DomainResource resource) {
        FamilyMemberHistory history = (FamilyMemberHistory) Unaffirmed.unwrap(resource);
        return new FamilyHistory(
                Texts.getText(history.getConditionFirstRep().getCode()),
                Texts.findText(history.getRelationship()).orElse(null));
    }

    @Override
    public Optional<ClinicalDate> findDate(DomainResource resource) {
        return resource instanceof Observation observation
                ? Dates.find(observation.getEffective())
                : Dates.find(((FamilyMemberHistory) resource).getDateElement());
    }

    @Override
    public String status(DomainResource resource) {
        return resource instanceof Observation observation ? Unaffirmed.status(observation) : "present";
    }
}
