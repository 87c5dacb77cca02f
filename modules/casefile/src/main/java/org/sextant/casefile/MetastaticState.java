package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Fact;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;

/**
 * Whether there is distant disease, where, and of how many lesions. Nodes that drain the kidney are N, not M. A sum of
 * what is listed is a lower bound, unless the record itself gives a total or says that there is nothing else.
 */
final class MetastaticState implements Derivation {

    private static final String STATUS_RULE = "CASE-METASTATIC-STATUS";
    private static final String COUNT_RULE = "CASE-METASTASIS-COUNT";
    private static final String SIZE_RULE = "CASE-LARGEST-METASTASIS";
    private static final String SITES_RULE = "CASE-METASTATIC-SITES";
    /** What denials of all spread name in the place of a site. */
    static final Set<String> WHOLE_BODY = Set.of("any", "distant", "metastasis", "elsewhere");

    private static final int SITES_THAT_MAKE_A_STAGING_SCAN = 2;

    private final Set<String> regionalNodes =
            Set.copyOf(Table.read("regional-nodes.csv").keys());

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> distant = premises.present(SecondaryCancerCondition.class).stream()
                .filter(this::isDistant)
                .toList();
        return distant.isEmpty() ? withoutLesions(premises) : withLesions(premises, distant);
    }

    private List<Fact> withoutLesions(Premises premises) {
        List<Fact> stage = join(
                mCategories(premises, "M1"),
                premises.findAssessment("statedMetastatic").stream()
                        .filter(MetastaticState::isYes)
                        .toList());
        if (!stage.isEmpty()) {
            List<Fact> cleared = premises.present(DiseaseStatus.class).stream()
                    .filter(fact -> ((DiseaseStatus) fact.finding()).value().equals("no evidence of disease"))
                    .toList();
            return List.of(
                    cleared.isEmpty()
                            ? status("M1", Certainty.CONFIRMED, stage)
                            : status("M1_NED", Certainty.CONFIRMED, join(stage, cleared)));
        }
        List<Fact> none = mCategories(premises, "M0");
        if (!none.isEmpty()) {
            return List.of(status("M0", Certainty.CONFIRMED, none));
        }
        List<Refuted> denied = premises.denied(SecondaryCancerCondition.class);
        List<Refuted> everywhere = denied.stream()
                .filter(refuted -> WHOLE_BODY.contains(((SecondaryCancerCondition) refuted.finding()).site()))
                .toList();
        if (!everywhere.isEmpty()) {
            return List.of(status("M0", Certainty.CONFIRMED, everywhere));
        }
        boolean disputed = premises.all().stream()
                .anyMatch(premise ->
                        premise.key().kind().equals("SecondaryCancerCondition") && !(premise instanceof Refuted));
        return denied.size() < SITES_THAT_MAKE_A_STAGING_SCAN || disputed
                ? List.of()
                : List.of(status("M0", Certainty.PROBABLE, denied));
    }

    private List<Fact> withLesions(Premises premises, List<Fact> distant) {
        List<Fact> facts = new ArrayList<>();
        facts.add(status("M1", Certainty.CONFIRMED, distant));
        TreeSet<String> sites = new TreeSet<>();
        distant.forEach(fact -> sites.add(lesions(fact).site()));
        facts.add(Premises.derived(SITES_RULE, "metSites", String.join(",", sites), Certainty.CONFIRMED, distant));
        facts.add(count(premises, distant));
        findLargest(distant).ifPresent(facts::add);
        return facts;
    }

    /** The largest lesion of those that were measured; others may be larger. */
    private static Optional<Fact> findLargest(List<Fact> distant) {
        List<Fact> measured = distant.stream()
                .filter(fact -> !lesions(fact).sizesMm().isEmpty())
                .toList();
        return measured.stream()
                .flatMap(fact -> lesions(fact).sizesMm().stream())
                .max(Comparator.naturalOrder())
                .map(mm ->
                        Premises.derived(SIZE_RULE, "largestMetMm", mm.toPlainString(), Certainty.CONFIRMED, measured));
    }

    private Fact count(Premises premises, List<Fact> distant) {
        var total = premises.findAssessment("metCountTotal");
        if (total.isPresent()) {
            String stated = ((ClinicalAssessment) total.get().finding()).value();
            return Premises.derived(COUNT_RULE, "metCount", stated, Certainty.CONFIRMED, List.of(total.get()));
        }
        int atLeast = 0;
        boolean exact = true;
        for (Fact fact : distant) {
            SecondaryCancerCondition lesions = lesions(fact);
            exact &= lesions.count() != null;
            atLeast += lesions.count() != null ? lesions.count() : lesions.atLeast() != null ? lesions.atLeast() : 1;
        }
        var nothingElse = premises.findAssessment("noOtherMetastases").filter(MetastaticState::isYes);
        List<Statement> from = new ArrayList<>(distant);
        nothingElse.ifPresent(from::add);
        String value = exact && nothingElse.isPresent() ? String.valueOf(atLeast) : ">=" + atLeast;
        return Premises.derived(COUNT_RULE, "metCount", value, exact ? Certainty.CONFIRMED : Certainty.PROBABLE, from);
    }

    private boolean isDistant(Fact fact) {
        return !regionalNodes.contains(lesions(fact).site());
    }

    private static SecondaryCancerCondition lesions(Fact fact) {
        return (SecondaryCancerCondition) fact.finding();
    }

    private static boolean isYes(Fact fact) {
        return ((ClinicalAssessment) fact.finding()).value().equals("YES");
    }

    private static List<Fact> mCategories(Premises premises, String value) {
        return premises.present(TnmCategory.class).stream()
                .filter(fact -> ((TnmCategory) fact.finding()).value().startsWith(value))
                .toList();
    }

    private static Fact status(String value, Certainty certainty, List<? extends Statement> from) {
        return Premises.derived(STATUS_RULE, "metStatus", value, certainty, from);
    }

    private static List<Fact> join(List<Fact> one, List<Fact> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
