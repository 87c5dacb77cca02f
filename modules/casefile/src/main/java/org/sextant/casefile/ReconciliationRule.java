package org.sextant.casefile;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;

/**
 * One row of {@code reconciliation.csv}: how the claims about one thing are ranked.
 *
 * @param policy which claim stands
 * @param windowDays how far apart statements count as of one time, in days
 * @param sampled whether the later report of the whole specimen replaces that of a biopsy, which saw a part
 * @param ranks how high kinds of document rank, from 0 down; kinds without a rank are below all
 */
record ReconciliationRule(Policy policy, int windowDays, boolean sampled, Map<DocumentKind, Integer> ranks) {

    /** What {@code reconciliation.csv} says each policy means. */
    enum Policy {
        LATEST,
        REPORT,
        AUTHORITY,
        SPECIMEN,
        DISPUTE,
        EACH
    }

    private static final Comparator<Claim> NEWEST_FIRST = Comparator.comparing(
            Claim::date,
            Comparator.nullsLast(Comparator.<ClinicalDate>comparingLong(ReconciliationRule::lastDay)
                    .reversed()));

    /** Any total order does, so long as it does not depend on the order of the documents. */
    private static final Comparator<Claim> BY_PLACE = Comparator.comparing(
            Claim::firstEvidence,
            Comparator.comparing(Evidence::document)
                    .thenComparing(Evidence::begin)
                    .thenComparing(Evidence::end));

    /** Newest first, then in an order that does not depend on that of the documents. */
    static Comparator<Claim> newestFirst() {
        return NEWEST_FIRST.thenComparing(BY_PLACE);
    }

    /** The rules of the published table, by subject. */
    static Map<String, ReconciliationRule> readAll() {
        Map<String, ReconciliationRule> rules = new HashMap<>();
        for (List<String> row : Table.read("reconciliation.csv").rows()) {
            rules.put(
                    row.get(0),
                    new ReconciliationRule(
                            Policy.valueOf(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            row.get(3).equals("yes"),
                            ranks(row.get(4))));
        }
        return Map.copyOf(rules);
    }

    /** The rule for the sides of an organ that is said to have tumours on both: each side stands. */
    static ReconciliationRule ofSides() {
        return new ReconciliationRule(Policy.EACH, 0, false, Map.of());
    }

    private static Map<DocumentKind, Integer> ranks(String authority) {
        Map<DocumentKind, Integer> ranks = new EnumMap<>(DocumentKind.class);
        String[] steps = authority.split(" ", -1);
        for (int rank = 0; rank < steps.length; rank++) {
            for (String kind : steps[rank].split("\\|", -1)) {
                if (!kind.isEmpty()) {
                    ranks.put(DocumentKind.valueOf(kind), rank);
                }
            }
        }
        return Map.copyOf(ranks);
    }

    /** The claim that stands comes first; what a named person confirmed comes before all that nobody did. */
    Comparator<Claim> ranking() {
        Comparator<Claim> byAuthority = Comparator.comparingInt(this::rank);
        Comparator<Claim> first = policy == Policy.LATEST || policy == Policy.REPORT
                ? NEWEST_FIRST.thenComparing(byAuthority)
                : byAuthority.thenComparing(NEWEST_FIRST);
        return Comparator.comparing(Claim::confirmed)
                .reversed()
                .thenComparing(first)
                .thenComparing(BY_PLACE);
    }

    /**
     * Whether the table puts one before the other: a dispute is settled only where one affirms what the other denies, and
     * nothing is settled between equals of one time.
     */
    boolean settles(Claim winner, Claim loser) {
        if (winner.confirmed() != loser.confirmed()) {
            return true;
        }
        if (policy == Policy.DISPUTE && winner.denies() == loser.denies()) {
            return false;
        }
        return rank(winner) != rank(loser) || isOlderNews(winner, loser) || isOlderNews(loser, winner);
    }

    /**
     * Whether the loser is merely older news, of another specimen, or of a part of the winner's, or somebody chose between
     * them, which is no disagreement.
     */
    boolean isSuperseded(Claim winner, Claim loser) {
        boolean older = isOlderNews(winner, loser);
        return switch (policy) {
                    case LATEST, REPORT -> older;
                    case SPECIMEN -> older && rank(winner) == rank(loser);
                    default -> false;
                }
                || isPartOf(winner, loser)
                || winner.confirmed() != loser.confirmed();
    }

    private boolean isPartOf(Claim winner, Claim loser) {
        return sampled
                && winner.kind() == DocumentKind.SURGICAL_PATHOLOGY
                && loser.kind() == DocumentKind.BIOPSY_PATHOLOGY
                && NEWEST_FIRST.compare(winner, loser) <= 0;
    }

    /** Whether both speak of one time, as far as their dates tell. */
    boolean isOfOneTime(Claim one, Claim other) {
        return !isOlderNews(one, other) && !isOlderNews(other, one);
    }

    /** Of the newest and those of its time, the first by authority where the policy asks for that; else the newest. */
    Claim pickFirst(List<Claim> ranked) {
        Claim newest = ranked.get(0);
        if (policy != Policy.REPORT || newest.confirmed()) {
            return newest;
        }
        return ranked.stream()
                .filter(claim -> isOfOneTime(newest, claim))
                .min(Comparator.comparingInt(this::rank))
                .orElse(newest);
    }

    /** Whether their dates leave room for one day, give or take the window; a kind without a window has no days of its own. */
    boolean mayBeOfOneTime(Claim one, Claim other) {
        return windowDays == 0
                || one.date() == null
                || other.date() == null
                || (firstDay(one.date()) - lastDay(other.date()) <= windowDays
                        && firstDay(other.date()) - lastDay(one.date()) <= windowDays);
    }

    /** A statement without a date is older than none. */
    private boolean isOlderNews(Claim newer, Claim older) {
        return newer.date() != null
                && older.date() != null
                && lastDay(newer.date()) - lastDay(older.date()) > windowDays;
    }

    private int rank(Claim claim) {
        return Optional.ofNullable(ranks.get(claim.kind())).orElse(DocumentKind.values().length);
    }

    private static long firstDay(ClinicalDate date) {
        return date.earliest().toEpochDay();
    }

    private static long lastDay(ClinicalDate date) {
        return date.latest().toEpochDay();
    }
}
