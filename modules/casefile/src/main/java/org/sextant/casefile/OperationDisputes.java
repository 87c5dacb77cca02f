package org.sextant.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Fact;
import org.sextant.model.Laterality;
import org.sextant.model.SurgicalProcedure;

/**
 * One operation told with two days or two sides. What can be done once only on a side cannot have been done there on two
 * days; one done on both sides within two months, or on a side on a day not given, is taken for one operation told twice.
 */
final class OperationDisputes implements Contradiction {

    private static final int DAYS = 60;

    private final Operations operations = new Operations();

    @Override
    public List<Conflict> find(Premises premises) {
        List<Fact> done = premises.everPresent(SurgicalProcedure.class).stream()
                .filter(fact -> operations.isOnce(operation(fact)))
                .toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            for (Fact other : done.subList(i + 1, done.size())) {
                if (isOneToldTwice(done.get(i), other)) {
                    conflicts.add(new Conflict(other.key(), List.of(done.get(i), other)));
                }
            }
        }
        return conflicts;
    }

    /** Whether a dispute over an operation is one over its side. */
    static boolean isAboutSides(Conflict conflict) {
        return conflict.sides().stream()
                        .filter(side ->
                                side.finding() instanceof SurgicalProcedure operation && operation.laterality() != null)
                        .map(side -> ((SurgicalProcedure) side.finding()).laterality())
                        .distinct()
                        .count()
                > 1;
    }

    /** Reconciliation has made one of what agrees, so that two of one side differ in their days. */
    private static boolean isOneToldTwice(Fact one, Fact other) {
        Laterality side = operation(one).laterality();
        Laterality otherSide = operation(other).laterality();
        if (!one.key().equals(other.key()) || side == Laterality.BILATERAL || otherSide == Laterality.BILATERAL) {
            return false;
        }
        return side == null || otherSide == null || side == otherSide || isOfOneTime(one.date(), other.date());
    }

    private static boolean isOfOneTime(@Nullable ClinicalDate one, @Nullable ClinicalDate other) {
        return one == null
                || other == null
                || (one.earliest().toEpochDay() - other.latest().toEpochDay() <= DAYS
                        && other.earliest().toEpochDay() - one.latest().toEpochDay() <= DAYS);
    }

    private static SurgicalProcedure operation(Fact fact) {
        return (SurgicalProcedure) fact.finding();
    }
}
