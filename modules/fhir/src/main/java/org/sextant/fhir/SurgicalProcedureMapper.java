package org.sextant.fhir;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Laterality;
import org.sextant.model.SurgicalProcedure;

/** The operation is the code; its side stands on a body site that says no more than the side. */
final class SurgicalProcedureMapper extends ProcedureMapper<SurgicalProcedure> {

    private static final Set<String> NOT_FOR_CANCER = Set.of("donor nephrectomy", "transplant nephrectomy");

    private final Codes codes;

    SurgicalProcedureMapper(Codes codes) {
        super(SurgicalProcedure.class, Canonicals.mcode("cancer-related-surgical-procedure"));
        this.codes = codes;
    }

    /** A kidney given to somebody, or a given one taken out, is no surgery for cancer. */
    @Override
    String profile(SurgicalProcedure finding) {
        return NOT_FOR_CANCER.contains(finding.name()) ? Canonicals.usCore("procedure") : super.profile(finding);
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
