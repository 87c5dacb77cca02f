package org.sextant.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.ImagingStudy;

/** The date of the newest imaging of the trunk, which is what counts of lesions rest on. */
final class LatestImaging implements Derivation {

    private static final String RULE = "CASE-IMAGING-DATE";
    private static final Set<String> TRUNK = Set.of("chest", "abdomen", "pelvis", "whole body");

    @Override
    public List<Fact> derive(Premises premises) {
        return premises.everPresent(ImagingStudy.class).stream()
                .filter(fact -> fact.date() != null && TRUNK.contains(((ImagingStudy) fact.finding()).region()))
                .max(Comparator.comparing(fact -> date(fact).latest()))
                .map(newest -> List.of(Premises.derived(
                        RULE, "imagingDate", date(newest).value(), Certainty.CONFIRMED, List.of(newest))))
                .orElse(List.of());
    }

    private static ClinicalDate date(Fact fact) {
        return Optional.ofNullable(fact.date()).orElseThrow();
    }
}
