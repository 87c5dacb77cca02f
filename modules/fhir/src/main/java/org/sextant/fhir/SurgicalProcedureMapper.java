package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Laterality;
import org.sextant.model.SurgicalProcedure;

/** The operation is the code; its side stands on a body site that says no more than the side. */
final class SurgicalProcedureMapper extends ProcedureMapper<SurgicalProcedure> {

    private final Codes codes;

    SurgicalProcedureMapper(Codes codes) {
        super(SurgicalProcedure.class, Canonicals.mcode("cancer-related-surgical-procedure"));
        this.codes = codes;
    }

    @Override
    Act toAct(SurgicalProcedure finding) {
        return new Act(codes.concept("SurgicalProcedure", finding.name(), null), side(finding.laterality()));
    }

    @Override
    SurgicalProcedure toFinding(Act act) {
        Laterality laterality = act.bodySite() == null
                ? null
                : LateralityQualifier.find(act.bodySite()).orElse(null);
        return new SurgicalProcedure(Texts.getText(act.code()), laterality);
    }

    private @Nullable CodeableConcept side(@Nullable Laterality laterality) {
        if (laterality == null) {
            return null;
        }
        CodeableConcept site = new CodeableConcept();
        LateralityQualifier.put(site, laterality, codes);
        return site;
    }
}
