package org.sextant.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.TnmCategory;

/**
 * Since when a tumour's categories are known from a specimen: a category without a prefix is of the specimen after that day,
 * and of the scans before it.
 */
record PathologicalDays(Optional<LocalDate> first) {

    /** Reads the day off the categories that say themselves that they are pathological. */
    static PathologicalDays of(Collection<Claim> claims) {
        return new PathologicalDays(claims.stream()
                .filter(claim -> claim.finding() instanceof TnmCategory category
                        && category.prefix() != null
                        && category.prefix().contains("p"))
                .map(claim -> Optional.ofNullable(claim.date())
                        .map(ClinicalDate::earliest)
                        .orElse(LocalDate.MIN))
                .min(Comparator.naturalOrder()));
    }

    /** Whether the specimen was known by the day of the claim, which is not itself the word of a scan. */
    boolean isBefore(Claim claim) {
        LocalDate said =
                Optional.ofNullable(claim.date()).map(ClinicalDate::latest).orElse(LocalDate.MAX);
        return claim.kind() != DocumentKind.RADIOLOGY
                && (claim.kind() == DocumentKind.SURGICAL_PATHOLOGY
                        || first.filter(day -> !said.isBefore(day)).isPresent());
    }
}
