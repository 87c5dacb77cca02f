package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalDate;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/** The patient as the documents give them; the case id is an identifier. */
final class PatientMapper {

    private static final String CASE = Canonicals.identifierSystem("case");
    private static final String RECORD_NUMBER = "MR";

    Patient write(CaseId caseId, PatientIdentity identity) {
        Patient patient = new Patient();
        patient.setId(ResourceIds.ofPatient(caseId));
        patient.getMeta().addProfile(Canonicals.mcode("cancer-patient"));
        patient.addIdentifier().setSystem(CASE).setValue(caseId.value());
        if (identity.recordNumber() != null) {
            Identifier number = patient.addIdentifier();
            number.setType(new CodeableConcept()
                    .addCoding(new Coding(Canonicals.hl7CodeSystem("v2-0203"), RECORD_NUMBER, null)));
            DataAbsent.mark(number.getSystemElement(), DataAbsent.UNKNOWN);
            Texts.into(number.getValueElement(), identity.recordNumber());
        }
        patient.addName(name(identity.name()));
        patient.setGender(gender(identity.sex()));
        if (identity.birthDate() != null) {
            patient.setBirthDateElement(new DateType(identity.birthDate().value()));
        }
        return patient;
    }

    CaseId readCaseId(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> CASE.equals(identifier.getSystem()))
                .map(identifier -> new CaseId(identifier.getValue()))
                .findFirst()
                .orElseThrow(() -> new Unreadable("the patient has no case id"));
    }

    PatientIdentity readIdentity(Patient patient) {
        String born = patient.getBirthDateElement().getValueAsString();
        return new PatientIdentity(
                patient.hasName()
                        ? Texts.findText(patient.getNameFirstRep().getTextElement())
                                .orElse(null)
                        : null,
                born == null ? null : new ClinicalDate(born),
                sex(patient.getGender()),
                patient.getIdentifier().stream()
                        .filter(identifier -> RECORD_NUMBER.equals(
                                identifier.getType().getCodingFirstRep().getCode()))
                        .map(identifier -> Texts.getText(identifier.getValueElement()))
                        .findFirst()
                        .orElse(null));
    }

    /** US Core asks for parts of a name, and which word of a name is which no page says. */
    private static HumanName name(@Nullable String text) {
        HumanName name = new HumanName();
        if (text == null) {
            return DataAbsent.mark(name, DataAbsent.UNKNOWN);
        }
        Texts.into(name.getTextElement(), text);
        return DataAbsent.mark(name, DataAbsent.AS_TEXT);
    }

    private static AdministrativeGender gender(@Nullable Sex sex) {
        if (sex == null) {
            return AdministrativeGender.UNKNOWN;
        }
        return sex == Sex.FEMALE ? AdministrativeGender.FEMALE : AdministrativeGender.MALE;
    }

    private static @Nullable Sex sex(@Nullable AdministrativeGender gender) {
        if (gender == null) {
            return null;
        }
        return switch (gender) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            default -> null;
        };
    }
}
