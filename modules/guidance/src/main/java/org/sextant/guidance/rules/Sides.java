package org.sextant.guidance.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of sides: those that come to the same are one. */
final class Sides {

    private Sides() {}

    /** What any side leaves possible. */
    static Possible union(List<Side> sides) {
        if (sides.isEmpty()) {
            return Anything.ANYTHING;
        }
        Possible union = sides.get(0).possible();
        for (int i = 1; i < sides.size(); i++) {
            union = union.or(sides.get(i).possible());
        }
        return union;
    }

    /** Each content once, with the grounds of all its sides, in a fixed order. */
    static List<Side> merged(List<Side> sides) {
        if (sides.size() == 1) {
            return List.copyOf(sides);
        }
        Map<Possible, List<Ground>> byContent = new LinkedHashMap<>();
        for (Side side : sides) {
            byContent.merge(side.possible(), side.grounds(), Ground::both);
        }
        return byContent.entrySet().stream()
                .map(entry -> new Side(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(side -> side.possible().text()))
                .toList();
    }
}
