package org.sextant.fhir;

import org.sextant.model.ImagingStudy;

/** A Procedure, not FHIR's ImagingStudy, which is about images in an archive: we know only that it was done. */
final class ImagingStudyMapper extends ProcedureMapper<ImagingStudy> {

    private final Codes codes;

    ImagingStudyMapper(Codes codes) {
        super(ImagingStudy.class, Canonicals.usCore("procedure"));
        this.codes = codes;
    }

    @Override
    Act toAct(ImagingStudy finding) {
        return new Act(Texts.concept(finding.modality()), codes.concept("BodySite", finding.region(), null));
    }

    @Override
    ImagingStudy toFinding(Act act) {
        return new ImagingStudy(Texts.getText(act.code()), Texts.getText(act.getBodySite()));
    }
}
