package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;

/** A kind of finding that FHIR has as a Condition; its verification status says how it stands. */
abstract class ConditionMapper<F extends Finding> implements FindingMapper<F> {

    private final Class<F> kind;
    private final String profile;

    ConditionMapper(Class<F> kind, String profile) {
        this.kind = kind;
        this.profile = profile;
    }

    /** Sets the code, the site and what else the finding holds. */
    abstract void describe(F finding, Condition condition);

    /** What {@link #describe} set. */
    abstract F toFinding(Condition condition);

    @Override
    public final Class<F> kind() {
        return kind;
    }

    @Override
    public final DomainResource write(F finding, Standing standing, Reference subject) {
        Condition condition = new Condition();
        condition.getMeta().addProfile(profile);
        condition.setClinicalStatus(concept("condition-clinical", clinicalStatus(standing.assertion())));
        condition.setVerificationStatus(concept("condition-ver-status", verificationStatus(standing)));
        condition.addCategory(concept("condition-category", "problem-list-item"));
        condition.setSubject(subject);
        condition.setRecordedDateElement(Dates.dateTime(standing.date()));
        describe(finding, condition);
        return condition;
    }

    @Override
    public final F read(DomainResource resource) {
        return toFinding((Condition) resource);
    }

    @Override
    public final Optional<ClinicalDate> findDate(DomainResource resource) {
        return Dates.find(((Condition) resource).getRecordedDateElement());
    }

    @Override
    public final String status(DomainResource resource) {
        Condition condition = (Condition) resource;
        return condition.getVerificationStatus().getCodingFirstRep().getCode() + " "
                + condition.getClinicalStatus().getCodingFirstRep().getCode();
    }

    private static String verificationStatus(Standing standing) {
        return switch (standing.assertion()) {
            case ABSENT -> "refuted";
            case POSSIBLE -> "differential";
            case CONDITIONAL, PLANNED -> "unconfirmed";
            default -> standing.certainty() == Certainty.CONFIRMED ? "confirmed" : "provisional";
        };
    }

    private static String clinicalStatus(Assertion assertion) {
        return switch (assertion) {
            case ABSENT, HISTORICAL -> "inactive";
            default -> "active";
        };
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(Canonicals.hl7CodeSystem(system), code, null));
    }
}
