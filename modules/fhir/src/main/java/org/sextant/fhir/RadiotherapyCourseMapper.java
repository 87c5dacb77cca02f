package org.sextant.fhir;

import org.sextant.model.RadiotherapyCourse;

/** The site treated is the body site. */
final class RadiotherapyCourseMapper extends ProcedureMapper<RadiotherapyCourse> {

    private final Codes codes;

    RadiotherapyCourseMapper(Codes codes) {
        super(RadiotherapyCourse.class, Canonicals.mcode("radiotherapy-course-summary"));
        this.codes = codes;
    }

    @Override
    Act toAct(RadiotherapyCourse finding) {
        return new Act(
                codes.question("RadiotherapyCourse", "Radiotherapy course of treatment"),
                codes.concept("BodySite", finding.target(), null));
    }

    @Override
    RadiotherapyCourse toFinding(Act act) {
        return new RadiotherapyCourse(Texts.getText(act.getBodySite()));
    }
}
