package org.sextant.fhir;

import org.hl7.fhir.r4.model.Period;
import org.sextant.model.ClinicalDate;
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

    /** mCODE asks for a period: that of the date, which may be a year long. */
    @Override
    Period performed(ClinicalDate date) {
        return noTime().setStartElement(Dates.dateTime(date)).setEndElement(Dates.dateTime(date));
    }

    @Override
    Period noTime() {
        return new Period();
    }

    @Override
    RadiotherapyCourse toFinding(Act act) {
        return new RadiotherapyCourse(Texts.getText(act.getBodySite()));
    }
}
