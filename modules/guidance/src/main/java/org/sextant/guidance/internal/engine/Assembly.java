package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.WhyNot;

/** Writes down what the rules came to, in an order that depends on nothing but the pack and the case. */
final class Assembly {

    private final Pack pack;
    private final CaseFacts facts;
    private final LocalDate asOf;
    private final Map<String, Value> values;
    private final List<Standing> standings;
    private final Map<String, Role> roles = new HashMap<>();
    private final Reasons reasons;

    Assembly(Pack pack, CaseFacts facts, LocalDate asOf, Map<String, Value> values, List<Object> outcome) {
        this.pack = pack;
        this.facts = facts;
        this.asOf = asOf;
        this.values = values;
        this.standings = outcome.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .sorted(Comparator.comparingInt(Standing::order))
                .toList();
        this.reasons = new Reasons(pack);
        for (Object object : outcome) {
            if (object instanceof Placed placed) {
                roles.merge(placed.row(), placed.role(), (some, other) -> some.compareTo(other) <= 0 ? some : other);
            }
        }
    }

    Guidance assemble() {
        List<Recommendation> recommendations = recommend();
        List<WhyNot> whyNot = standings.stream()
                .filter(standing ->
                        !standing.isSpeaking() && !standing.answer().row().isNote())
                .map(this::whyNot)
                .toList();
        Questions questions = new Questions(pack, values, roles);
        List<Premise> derived = new ArrayList<>(Derivations.of(pack, values, asOf));
        derived.addAll(silences(recommendations));
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                pack.id(),
                asOf,
                derived,
                recommendations,
                whyNot,
                questions.open(standings),
                pack.disclaimer());
    }

    private List<Recommendation> recommend() {
        Map<String, List<Standing>> byConclusion = new LinkedHashMap<>();
        standings.stream()
                .filter(standing -> standing.isSpeaking() && roles.containsKey(standing.row()))
                .sorted(Comparator.comparing(this::role)
                        .thenComparing(this::topicOrder)
                        .thenComparing(Standing::order))
                .forEach(standing -> byConclusion
                        .computeIfAbsent(standing.answer().row().conclusion(), conclusion -> new ArrayList<>())
                        .add(standing));
        return byConclusion.values().stream()
                .sorted(Comparator.comparing((List<Standing> rows) -> topicOrder(rows.get(0)))
                        .thenComparing(rows -> role(rows.get(0)))
                        .thenComparing(rows -> rows.get(0).order()))
                .map(this::recommendation)
                .toList();
    }

    private Role role(Standing standing) {
        return roles.getOrDefault(standing.row(), Role.ADDITIVE);
    }

    private int topicOrder(Standing standing) {
        return pack.topics().containsKey(standing.topic())
                ? pack.topics().get(standing.topic()).order()
                : Integer.MAX_VALUE;
    }

    private Recommendation recommendation(List<Standing> concluding) {
        Row first = concluding.get(0).answer().row();
        List<Standing> strongest = strongest(concluding);
        List<Standing> all = new ArrayList<>(concluding);
        standings.stream()
                .filter(standing ->
                        standing.isSpeaking() && adds(standing.answer().row(), first))
                .forEach(all::add);
        List<Criterion> because = all.stream()
                .flatMap(standing -> reasons.criteria(standing.answer(), answer -> true).stream())
                .distinct()
                .toList();
        PackText text = text(first);
        return new Recommendation(
                first.topic(),
                first.conclusion(),
                text.title(),
                role(concluding.get(0)),
                strongest.get(0).applicability(),
                first.direction(),
                first.grade(),
                all.stream()
                        .flatMap(standing -> standing.answer().row().rules().stream())
                        .distinct()
                        .toList(),
                because,
                because.stream()
                        .flatMap(criterion -> criterion.premises().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                reasons.assumptions(strongest),
                reasons.needed(strongest),
                notes(all),
                text.patient(),
                text.careTeam(),
                all.stream()
                        .flatMap(standing -> standing.answer().row().citations().stream())
                        .distinct()
                        .map(id -> pack.citations().get(id))
                        .toList());
    }

    private PackText text(Row row) {
        return pack.findText(row.conclusion())
                .orElseThrow(() -> new IllegalStateException("a pack in use has a text for every conclusion"));
    }

    /** Whether a note belongs to the conclusion of a row. */
    private static boolean adds(Row note, Row row) {
        return note.isNote()
                && (note.conclusion().isBlank()
                        ? note.topic().equals(row.topic())
                        : List.of(note.conclusion().split("\\s*\\|\\s*")).contains(row.conclusion()));
    }

    private static List<Standing> strongest(List<Standing> standings) {
        List<Standing> applying = standings.stream()
                .filter(standing -> standing.applicability() == Applicability.APPLIES)
                .toList();
        return applying.isEmpty() ? standings : applying;
    }

    private static List<String> notes(List<Standing> all) {
        List<String> notes = new ArrayList<>();
        for (Standing standing : all) {
            Row row = standing.answer().row();
            boolean certain = standing.applicability() == Applicability.APPLIES;
            if (!row.note().isBlank()) {
                notes.add(certain || !row.isNote() ? row.note() : "If confirmed: " + row.note());
            }
        }
        return notes.stream().distinct().toList();
    }

    private WhyNot whyNot(Standing standing) {
        Row row = standing.answer().row();
        List<Criterion> criteria = standing.silencedBy().isEmpty()
                ? reasons.criteria(
                        standing.answer(), answer -> !answer.known().name().equals("TRUE"))
                : List.of();
        return new WhyNot(
                row.rule(),
                row.conclusion(),
                text(row).title(),
                standing.applicability(),
                standing.silencedBy().stream()
                        .map(by -> by.answer().row().rule())
                        .distinct()
                        .toList(),
                criteria);
    }

    /** The silences that recommendations stand on and the case does not list itself. */
    private List<Premise> silences(List<Recommendation> recommendations) {
        Set<String> listed = new HashSet<>();
        facts.premises().forEach(premise -> listed.add(premise.id()));
        Map<String, Premise> silences = new TreeMap<>();
        Map<String, Premise> grounds = new HashMap<>();
        for (Value value : values.values()) {
            for (Ground ground : value.grounds()) {
                grounds.put(ground.id(), ground.premise());
            }
        }
        for (Recommendation recommendation : recommendations) {
            for (String id : recommendation.premises()) {
                if (!listed.contains(id) && grounds.containsKey(id)) {
                    silences.put(id, grounds.get(id));
                }
            }
        }
        return List.copyOf(silences.values());
    }
}
