package org.sextant.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Applicability;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.Change.Side;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.WhatChanged;
import org.sextant.model.WhyNot;

/**
 * Says what is different between two guidances of one case under the name of one pack, conclusion by conclusion, and what made
 * the difference.
 */
public final class GuidanceComparison {

    private static final Comparator<Change> ANSWERS_FIRST = Comparator.comparing(Change::isOfAnAnswer)
            .reversed()
            .thenComparing(Change::kind)
            .thenComparing(Change::topic)
            .thenComparing(Change::conclusion);

    private final Optional<Guidance> before;
    private final Guidance after;
    private final Optional<Sides> between;
    private final Optional<PackDifference> rules;

    private GuidanceComparison(
            Optional<Guidance> before, Guidance after, Optional<Guidance> between, Optional<PackDifference> rules) {
        this.before = before;
        this.after = after;
        this.between = between.map(Sides::of);
        this.rules = rules;
    }

    /** What changed, blamed on the pack as a whole where its version changed. */
    public static WhatChanged of(Optional<Guidance> before, Guidance after) {
        return of(before, after, Optional.empty(), Optional.empty());
    }

    /**
     * What changed.
     *
     * @param between what the earlier pack says of what is known now, today: tells rules from facts and from time
     * @param rules what differs between the packs
     */
    static WhatChanged of(
            Optional<Guidance> before, Guidance after, Optional<Guidance> between, Optional<PackDifference> rules) {
        return new GuidanceComparison(before, after, between, rules).compare();
    }

    private WhatChanged compare() {
        Sides old = before.map(Sides::of).orElse(Sides.NONE);
        Sides now = Sides.of(after);
        Set<String> conclusions = new TreeSet<>(old.byConclusion.keySet());
        conclusions.addAll(now.byConclusion.keySet());
        List<Change> changes = new ArrayList<>();
        for (String conclusion : conclusions) {
            Said was = old.byConclusion.get(conclusion);
            Said is = now.byConclusion.get(conclusion);
            kind(was, is).ifPresent(kind -> changes.add(change(kind, conclusion, was, is)));
        }
        changes.sort(ANSWERS_FIRST);
        return new WhatChanged(
                after.caseId(),
                before.map(Guidance::pack).orElse(null),
                after.pack(),
                before.map(Guidance::revision).orElse(null),
                after.revision(),
                before.map(Guidance::asOf).orElse(null),
                after.asOf(),
                changes);
    }

    private Change change(Change.Kind kind, String conclusion, @Nullable Said was, @Nullable Said is) {
        Said named = is == null ? Optional.ofNullable(was).orElseThrow() : is;
        String topic = named.topic.isEmpty() && was != null ? was.topic : named.topic;
        return new Change(
                kind,
                topic,
                conclusion,
                named.title,
                was == null ? null : was.side,
                is == null ? null : is.side,
                causes(topic, conclusion, was, is));
    }

    private static Optional<Change.Kind> kind(@Nullable Said was, @Nullable Said is) {
        Place old = place(was);
        Place now = place(is);
        if (old != now) {
            if (now == Place.OPEN) {
                return Optional.of(Change.Kind.BECAME_UNDECIDABLE);
            }
            if (old == Place.OPEN && is != null) {
                return Optional.of(Change.Kind.BECAME_DECIDABLE);
            }
            return Optional.of(now == Place.SAID ? Change.Kind.NEWLY_APPLIES : Change.Kind.NO_LONGER_APPLIES);
        }
        if (was == null || is == null || (was.answer == null && is.answer == null)) {
            return Optional.empty();
        }
        if (!weight(was.side).equals(weight(is.side))) {
            return Optional.of(Change.Kind.GRADE_MOVED);
        }
        return was.wording().equals(is.wording()) ? Optional.empty() : Optional.of(Change.Kind.WORDING_ONLY);
    }

    /** Where a conclusion is: said, waiting, or not there. */
    private enum Place {
        SAID,
        OPEN,
        ABSENT
    }

    private static Place place(@Nullable Said said) {
        if (said == null || said.side.standing() == Applicability.DOES_NOT_APPLY) {
            return Place.ABSENT;
        }
        return said.side.standing() == Applicability.UNDETERMINED ? Place.OPEN : Place.SAID;
    }

    private static List<String> weight(Side side) {
        return List.of(side.standing().name(), String.valueOf(side.role()), side.direction(), side.grade());
    }

    private List<Cause> causes(String topic, String conclusion, @Nullable Said was, @Nullable Said is) {
        if (before.isEmpty()) {
            return List.of(new Cause(
                    Cause.Kind.PACK, after.pack().name(), null, after.pack().version()));
        }
        Guidance earlier = before.get();
        boolean packMoved = !earlier.pack().equals(after.pack());
        boolean caseMoved =
                !earlier.revision().equals(after.revision()) || !earlier.asOf().equals(after.asOf());
        Set<Cause> causes = new LinkedHashSet<>();
        @Nullable
        Said middle = between.map(sides -> sides.byConclusion.get(conclusion)).orElse(null);
        boolean told = between.isPresent();
        if (packMoved && (!caseMoved || !told || kind(middle, is).isPresent())) {
            causes.addAll(ofRules(topic, conclusion, was, is));
        }
        if (caseMoved && (!packMoved || !told || kind(was, middle).isPresent())) {
            causes.addAll(ofCase(earlier, was, is));
        }
        return List.copyOf(causes.isEmpty() ? ofRules(topic, conclusion, was, is) : causes);
    }

    private Collection<Cause> ofRules(String topic, String conclusion, @Nullable Said was, @Nullable Said is) {
        Set<String> spoken = new HashSet<>();
        if (was != null) {
            spoken.addAll(was.side.rules());
        }
        if (is != null) {
            spoken.addAll(is.side.rules());
        }
        return rules.map(difference -> difference.causes(topic, conclusion, spoken))
                .orElseGet(() -> List.of(new Cause(
                        Cause.Kind.PACK,
                        after.pack().name(),
                        before.map(guidance -> guidance.pack().version()).orElse(null),
                        after.pack().version())));
    }

    /** The premises that came and went; the day where the records are the same. */
    private Collection<Cause> ofCase(Guidance earlier, @Nullable Said was, @Nullable Said is) {
        List<Cause> causes = new ArrayList<>();
        if (!earlier.revision().equals(after.revision())) {
            Set<String> gone = new TreeSet<>(was == null ? Set.of() : was.premises);
            Set<String> come = new TreeSet<>(is == null ? Set.of() : is.premises);
            Set<String> stayed = new HashSet<>(gone);
            stayed.retainAll(come);
            gone.removeAll(stayed);
            come.removeAll(stayed);
            gone.forEach(premise -> causes.add(new Cause(Cause.Kind.PREMISE, premise, premise, null)));
            come.forEach(premise -> causes.add(new Cause(Cause.Kind.PREMISE, premise, null, premise)));
        }
        if (causes.isEmpty()) {
            causes.add(
                    earlier.asOf().equals(after.asOf())
                            ? new Cause(
                                    Cause.Kind.PREMISE,
                                    "revision",
                                    earlier.revision().value(),
                                    after.revision().value())
                            : new Cause(
                                    Cause.Kind.DAY,
                                    "day",
                                    earlier.asOf().toString(),
                                    after.asOf().toString()));
        }
        return causes;
    }

    /** What one guidance says of a conclusion. */
    private record Said(
            String topic,
            String title,
            Side side,
            Set<String> premises,
            @Nullable Recommendation answer) {

        static Said of(Recommendation one) {
            return new Said(
                    one.topic(),
                    one.title(),
                    new Side(
                            one.applicability(),
                            one.role(),
                            one.direction(),
                            one.grade(),
                            one.rules(),
                            one.patientText(),
                            one.needed()),
                    new HashSet<>(one.premises()),
                    one);
        }

        static Said of(WhyNot one) {
            Set<String> premises = new HashSet<>();
            one.criteria().forEach(criterion -> premises.addAll(criterion.premises()));
            return new Said(
                    "",
                    one.title(),
                    new Side(one.applicability(), null, "", "", List.of(one.rule()), "", List.of()),
                    premises,
                    null);
        }

        /** All that readers are shown of an answer but the case's own values. */
        List<Object> wording() {
            return answer == null
                    ? List.of()
                    : List.of(
                            answer.title(),
                            answer.patientText(),
                            answer.careTeamText(),
                            answer.rules(),
                            answer.assumptions(),
                            answer.needed(),
                            answer.notes(),
                            answer.citations(),
                            answer.because().stream()
                                    .map(criterion -> criterion.label() + " " + criterion.test())
                                    .toList());
        }

        /** Of two rules that are silent, the one that waits is what a reader would be told. */
        static Said moreOpen(Said first, Said second) {
            boolean firstStands = first.answer != null || first.side.standing() == Applicability.UNDETERMINED;
            return firstStands ? first : second;
        }
    }

    /** What one guidance says, by conclusion; rules that another rule silences say nothing. */
    private record Sides(Map<String, Said> byConclusion) {

        static final Sides NONE = new Sides(Map.of());

        static Sides of(Guidance guidance) {
            Map<String, Said> byConclusion = new TreeMap<>();
            guidance.recommendations().forEach(one -> byConclusion.put(one.conclusion(), Said.of(one)));
            guidance.whyNot().stream()
                    .filter(one -> one.suppressedBy().isEmpty())
                    .forEach(one -> byConclusion.merge(one.conclusion(), Said.of(one), Said::moreOpen));
            return new Sides(byConclusion);
        }
    }
}
