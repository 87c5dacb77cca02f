package org.sextant.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.LabResult;

/**
 * Calcium corrected for albumin, where both were measured on one day and the laboratory gave no corrected value (clinical
 * rules 2.1): mg/dL: Ca + 0.8 x (4.0 - albumin in g/dL); mmol/L: Ca + 0.02 x (40 - albumin in g/L). The limits are those
 * the laboratory printed for calcium.
 */
final class CorrectedCalcium implements Derivation {

    private static final String RULE = "CASE-CORRECTED-CALCIUM";
    private static final FactKey KEY = new FactKey("LabResult", "calcium corrected");
    private static final BigDecimal NORMAL_ALBUMIN_G_PER_L = new BigDecimal(40);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int DECIMALS = 2;

    @Override
    public List<Fact> derive(Premises premises) {
        Optional<Fact> calcium = findLab(premises, "calcium");
        Optional<Fact> albumin = findLab(premises, "albumin");
        if (calcium.isEmpty() || albumin.isEmpty() || premises.speaksOf(KEY)) {
            return List.of();
        }
        boolean oneDraw = calcium.get().date() != null
                && Objects.equals(calcium.get().date(), albumin.get().date());
        BigDecimal correction =
                findCorrection(lab(calcium.get()).unit(), lab(albumin.get())).orElse(null);
        if (!oneDraw || correction == null) {
            return List.of();
        }
        LabResult measured = lab(calcium.get());
        LabResult corrected = new LabResult(
                "calcium corrected",
                measured.value().add(correction).setScale(DECIMALS, RoundingMode.HALF_UP),
                measured.unit(),
                measured.low(),
                measured.high(),
                measured.provisional());
        return List.of(Premises.derived(RULE, corrected, Certainty.CONFIRMED, List.of(calcium.get(), albumin.get())));
    }

    private static Optional<BigDecimal> findCorrection(@Nullable String calciumUnit, LabResult albumin) {
        BigDecimal gramsPerLitre = "g/L".equals(albumin.unit())
                ? albumin.value()
                : "g/dL".equals(albumin.unit()) ? albumin.value().multiply(TEN) : null;
        if (gramsPerLitre == null || calciumUnit == null) {
            return Optional.empty();
        }
        BigDecimal deficit = NORMAL_ALBUMIN_G_PER_L.subtract(gramsPerLitre);
        return switch (calciumUnit) {
            case "mg/dL" -> Optional.of(deficit.multiply(new BigDecimal("0.08")));
            case "mmol/L" -> Optional.of(deficit.multiply(new BigDecimal("0.02")));
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> findLab(Premises premises, String analyte) {
        return premises.present(LabResult.class).stream()
                .filter(fact -> lab(fact).analyte().equals(analyte))
                .findFirst();
    }

    private static LabResult lab(Fact fact) {
        return (LabResult) fact.finding();
    }
}
