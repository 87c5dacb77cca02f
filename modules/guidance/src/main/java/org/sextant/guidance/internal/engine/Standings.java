package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.internal.pack.RowRole;
import org.sextant.model.Applicability;
import org.sextant.model.Role;
import org.sextant.model.Truth;

/**
 * Where every row of a pack stands in a case, and its place in the answer. This is the meaning of evaluation that docs/pack-format.md
 * describes, the same for every pack: the three-valued sum of a row's tests, the declared precedence, the headline.
 */
final class Standings {

    private final Plan plan;
    private final Board board;
    private final @Nullable Standing[] standings;
    private final @Nullable Role[] roles;
    private List<Standing> list = List.of();

    private Standings(Plan plan, Board board) {
        this.plan = plan;
        this.board = board;
        this.standings = new @Nullable Standing[plan.rows().size()];
        this.roles = new @Nullable Role[plan.rows().size()];
    }

    /** The standings of a case whose rules have fired. */
    static Standings of(Plan plan, Board board) {
        Standings all = new Standings(plan, board);
        for (int row : plan.settling()) {
            all.standings[row] = all.settle(plan.rows().get(row));
        }
        all.list = Arrays.stream(all.standings).map(Objects::requireNonNull).toList();
        all.place();
        return all;
    }

    /** Every row's, in the order of the precedence. */
    List<Standing> list() {
        return list;
    }

    /** The place of a row in the answer; absent where it does not speak, or is a note. */
    @Nullable
    Role role(Standing standing) {
        return roles[standing.planned().number()];
    }

    // ---- one row by itself ----

    private Standing settle(PlannedRow row) {
        Answer[] answers = new Answer[row.probes().size()];
        boolean allTrue = true;
        boolean allHolding = true;
        boolean assumedFalse = false;
        for (int i = 0; i < answers.length; i++) {
            answers[i] = board.answer(row.probes().get(i));
            allTrue &= answers[i].known() == Truth.TRUE;
            allHolding &= answers[i].isHolding();
            assumedFalse |= answers[i].assumed() == Truth.FALSE;
        }
        List<Answer> list = List.of(answers);
        if (!board.isOpen(row)) {
            return new Standing(row, list, Applicability.DOES_NOT_APPLY, false, List.of(), List.of());
        }
        if (allTrue) {
            return heard(row, list, Applicability.APPLIES, false);
        }
        return allHolding
                ? heard(row, list, Applicability.NEEDS_CONFIRMATION, false)
                : heard(row, list, Applicability.UNDETERMINED, assumedFalse);
    }

    // ---- rows against each other, as the pack's precedence declares ----

    private Standing heard(PlannedRow row, List<Answer> answers, Applicability alone, boolean quiet) {
        Map<Applicability, List<Standing>> before = new EnumMap<>(Applicability.class);
        for (int number : row.before()) {
            Standing standing = Objects.requireNonNull(standings[number], "rows settle after those before them");
            if (standing.applicability() != Applicability.DOES_NOT_APPLY) {
                before.computeIfAbsent(standing.applicability(), fresh -> new ArrayList<>())
                        .add(standing);
            }
        }
        if (before.containsKey(Applicability.APPLIES)) {
            List<Standing> applying = before.get(Applicability.APPLIES);
            return new Standing(row, answers, Applicability.DOES_NOT_APPLY, false, applying, List.of());
        }
        if (before.containsKey(Applicability.NEEDS_CONFIRMATION)) {
            List<Standing> assumed = before.get(Applicability.NEEDS_CONFIRMATION);
            return new Standing(row, answers, Applicability.UNDETERMINED, true, assumed, List.of());
        }
        List<Standing> open = before.getOrDefault(Applicability.UNDETERMINED, List.of());
        Applicability most =
                alone == Applicability.APPLIES && !open.isEmpty() ? Applicability.NEEDS_CONFIRMATION : alone;
        return new Standing(row, answers, most, quiet, List.of(), open);
    }

    // ---- places in the answer, once every row stands ----

    private void place() {
        for (Standing standing : list) {
            if (standing.isSpeaking() && !standing.row().isNote()) {
                roles[standing.planned().number()] =
                        standing.row().role() == RowRole.ADDITIVE ? Role.ADDITIVE : Role.ALTERNATIVE;
            }
        }
        plan.leads().forEach((topic, tests) -> {
            if (tests.stream().allMatch(test -> board.answer(test).isHolding())) {
                placeHeadline(topic);
            }
        });
    }

    /** The first row that speaks leads its topic, with the companions of its group. */
    private void placeHeadline(String topic) {
        @Nullable Row first = null;
        for (Standing standing : list) {
            Row row = standing.row();
            if (first == null && row.topic().equals(topic) && row.role() == RowRole.HEADLINE && standing.isSpeaking()) {
                first = row;
                roles[row.order()] = Role.HEADLINE;
            }
        }
        for (Standing standing : list) {
            Row row = standing.row();
            if (first != null
                    && row.role() == RowRole.COMPANION
                    && row.topic().equals(topic)
                    && row.group().equals(first.group())
                    && standing.isSpeaking()) {
                roles[row.order()] = Role.HEADLINE;
            }
        }
    }
}
