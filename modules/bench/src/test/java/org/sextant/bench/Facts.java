package org.sextant.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.Forms;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;

/** What a text says, without where it says it: comparable between renderings of one text. */
record Facts(Set<String> all, Set<String> confident) {

    private static final Set<String> SIDES = Set.of("left", "right", "bilateral");

    static Facts of(List<? extends Statement> statements) {
        return new Facts(
                statements.stream().map(Facts::said).collect(Collectors.toCollection(TreeSet::new)),
                statements.stream()
                        .filter(Facts::isConfident)
                        .flatMap(Facts::listDangerous)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isConfident(Statement statement) {
        return !(statement instanceof Fact fact) || fact.certainty() == Certainty.CONFIRMED;
    }

    private static String said(Statement statement) {
        Map<String, Object> form = Forms.of((Record) statement);
        form.keySet().removeAll(Set.of("evidence", "date", "certainty", "basis"));
        return form.toString();
    }

    /** The T, N, M and sides that a statement gives: what must never be misread with confidence. */
    private static Stream<String> listDangerous(Statement statement) {
        if (statement.finding() instanceof TnmCategory tnm) {
            return Stream.of(tnm.value());
        }
        if (statement.finding() instanceof SecondaryCancerCondition metastasis) {
            return SIDES.stream().filter(metastasis.site()::contains);
        }
        Object side = Forms.of((Record) statement).get("laterality");
        return Stream.ofNullable(side).map(Objects::toString).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
