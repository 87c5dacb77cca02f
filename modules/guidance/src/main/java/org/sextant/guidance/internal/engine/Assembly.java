package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.rules.Ground;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.Criterion;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.Missing;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.WhyNot;

/** Writes down what the rules came to, in an order that depends on nothing but the pack and the case. */
final class Assembly {

    private final Plan plan;
    private final Board board;
    private final CaseFacts facts;
    private final LocalDate asOf;
    private final Standings places;
    private final List<Standing> standings;
    private final Reasons reasons;

    Assembly(Plan plan, Board board, Standings places, CaseFacts facts, LocalDate asOf) {
        this.plan = plan;
        this.board = board;
        this.facts = facts;
        this.asOf = asOf;
        this.places = places;
        this.standings = places.list();
        this.reasons = new Reasons(plan, board);
    }

    Guidance assemble() {
        List<Recommendation> recommendations = recommend();
        List<WhyNot> whyNot = new ArrayList<>(standings.size());
        for (Standing standing : standings) {
            if (!standing.isSpeaking() && !standing.row().isNote()) {
                whyNot.add(whyNot(standing));
            }
        }
        List<Premise> derived = new ArrayList<>(Derivations.of(plan, board, asOf));
        derived.addAll(silences(recommendations));
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                plan.pack().id(),
                asOf,
                derived,
                recommendations,
                whyNot,
                new Questions(plan, board, places).open(),
                plan.pack().disclaimer());
    }

    private List<Recommendation> recommend() {
        List<Standing> speaking = new ArrayList<>();
        for (Standing standing : standings) {
            if (places.role(standing) != null) {
                speaking.add(standing);
            }
        }
        Comparator<Standing> byRole = Comparator.comparing(this::role);
        Comparator<Standing> byTopic =
                Comparator.comparingInt(standing -> standing.planned().topic());
        Comparator<Standing> byOrder =
                Comparator.comparingInt(standing -> standing.planned().number());
        speaking.sort(byRole.thenComparing(byTopic).thenComparing(byOrder));
        Map<String, List<Standing>> byConclusion = new LinkedHashMap<>();
        for (Standing standing : speaking) {
            byConclusion
                    .computeIfAbsent(standing.row().conclusion(), conclusion -> new ArrayList<>())
                    .add(standing);
        }
        List<List<Standing>> concluding = new ArrayList<>(byConclusion.values());
        concluding.sort(Comparator.comparing(
                rows -> rows.get(0), byTopic.thenComparing(byRole).thenComparing(byOrder)));
        return concluding.stream().map(this::recommendation).toList();
    }

    private Role role(Standing standing) {
        return Optional.ofNullable(places.role(standing)).orElse(Role.ADDITIVE);
    }

    private Recommendation recommendation(List<Standing> concluding) {
        Row first = concluding.get(0).row();
        List<Standing> strongest = strongest(concluding);
        List<Standing> all = new ArrayList<>(concluding);
        for (Standing standing : standings) {
            if (standing.isSpeaking() && standing.row().adds(first.topic(), first.conclusion())) {
                all.add(standing);
            }
        }
        Set<Criterion> because = new LinkedHashSet<>();
        Set<String> premises = new TreeSet<>();
        for (Standing standing : all) {
            because.addAll(reasons.all(standing));
            for (Answer answer : standing.answers()) {
                premises.addAll(board.grounds(answer.probe().input()));
            }
        }
        PackText text = concluding.get(0).planned().requireText();
        return new Recommendation(
                first.topic(),
                first.conclusion(),
                text.title(),
                role(concluding.get(0)),
                strongest.get(0).applicability(),
                first.direction(),
                first.grade(),
                distinct(all, Row::rules),
                List.copyOf(because),
                List.copyOf(premises),
                reasons.assumptions(strongest),
                reasons.needed(strongest),
                notes(all),
                text.patient(),
                text.careTeam(),
                distinct(all, Row::citations).stream()
                        .map(id -> plan.pack().citations().get(id))
                        .toList());
    }

    private static List<String> distinct(List<Standing> standings, Function<Row, List<String>> of) {
        Set<String> distinct = new LinkedHashSet<>();
        for (Standing standing : standings) {
            distinct.addAll(of.apply(standing.row()));
        }
        return List.copyOf(distinct);
    }

    private static List<Standing> strongest(List<Standing> standings) {
        List<Standing> applying = standings.stream()
                .filter(standing -> standing.applicability() == Applicability.APPLIES)
                .toList();
        return applying.isEmpty() ? standings : applying;
    }

    /** Each note once, whether it stands by itself or within another. */
    private static List<String> notes(List<Standing> all) {
        Set<String> notes = new LinkedHashSet<>();
        List<String> said = all.stream().map(standing -> standing.row().note()).toList();
        for (Standing standing : all) {
            Row row = standing.row();
            boolean certain = standing.applicability() == Applicability.APPLIES;
            boolean within =
                    said.stream().anyMatch(other -> other.length() > row.note().length() && other.contains(row.note()));
            if (!row.note().isBlank() && !within) {
                notes.add(certain || !row.isNote() ? row.note() : "If confirmed: " + row.note());
            }
        }
        return List.copyOf(notes);
    }

    private WhyNot whyNot(Standing standing) {
        Row row = standing.row();
        List<String> suppressedBy = standing.silencedBy().isEmpty()
                ? List.of()
                : standing.silencedBy().stream()
                        .map(by -> by.row().rule())
                        .distinct()
                        .toList();
        return new WhyNot(
                row.rule(),
                row.conclusion(),
                standing.planned().requireText().title(),
                standing.applicability(),
                suppressedBy,
                suppressedBy.isEmpty() ? reasons.against(standing) : List.of());
    }

    /** The silences that recommendations stand on and the case does not list itself. */
    private List<Premise> silences(List<Recommendation> recommendations) {
        Set<String> open = new HashSet<>();
        recommendations.forEach(recommendation -> open.addAll(recommendation.premises()));
        Set<FactKey> listed = new HashSet<>();
        for (Premise premise : facts.premises()) {
            if (premise instanceof Missing) {
                listed.add(premise.key());
            }
        }
        Map<String, Premise> silences = new TreeMap<>();
        for (int input = 0; input < plan.inputs().size(); input++) {
            for (Ground ground : board.value(input).grounds()) {
                if (ground.premise() instanceof Missing missing
                        && open.contains(ground.id())
                        && !listed.contains(missing.key())) {
                    silences.put(ground.id(), missing);
                }
            }
        }
        return List.copyOf(silences.values());
    }
}
