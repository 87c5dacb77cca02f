package org.sextant.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentFacts;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Statement;

/** Documents of one person that give that person different birth dates, each shown at the place where it names the person. */
final class BirthDates {

    private static final FactKey KEY = new FactKey("ClinicalAssessment", "birthDate");

    private BirthDates() {}

    /** The dispute over the birth date, if there is one; a year alone disputes only another year. */
    static Optional<Conflict> findConflict(List<DocumentFacts> own) {
        Map<ClinicalDate, Statement> given = new LinkedHashMap<>();
        for (DocumentFacts document : own) {
            ClinicalDate birth = document.patient().birthDate();
            if (birth != null && given.keySet().stream().noneMatch(other -> canBeOne(birth, other))) {
                CaseReviser.findNaming(document).ifPresent(naming -> given.put(birth, saying(birth, naming)));
            }
        }
        return given.size() < 2 ? Optional.empty() : Optional.of(new Conflict(KEY, new ArrayList<>(given.values())));
    }

    private static boolean canBeOne(ClinicalDate one, ClinicalDate other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }

    private static Statement saying(ClinicalDate birth, Statement naming) {
        return new Fact(
                new ClinicalAssessment(KEY.qualifier(), birth.value()),
                Assertion.PRESENT,
                Certainty.CONFIRMED,
                naming.date(),
                Basis.STATED,
                naming.evidence());
    }
}
