package org.sextant.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;

/**
 * One row of {@code reconciliation.csv}: how the claims about one thing are ranked.
 *
 * @param policy which claim stands
 * @param windowDays how far apart statements count as of one time, in days
 * @param authority kinds of document, highest first
 */
record ReconciliationRule(Policy policy, int windowDays, List<DocumentKind> authority) {

    /** What {@code reconciliation.csv} says each policy means. */
    enum Policy {
        LATEST,
        AUTHORITY,
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

    /** The rules of the published table, by kind of finding. */
    static Map<String, ReconciliationRule> readAll() {
        Map<String, ReconciliationRule> rules = new HashMap<>();
        for (List<String> row : Table.read("reconciliation.csv").rows()) {
            List<DocumentKind> authority = Arrays.stream(row.get(3).split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(DocumentKind::valueOf)
                    .toList();
            rules.put(
                    row.get(0),
                    new ReconciliationRule(Policy.valueOf(row.get(1)), Integer.parseInt(row.get(2)), authority));
        }
        return Map.copyOf(rules);
    }

    /** The claim that stands comes first; what a named person confirmed comes before all that nobody did. */
    Comparator<Claim> ranking() {
        Comparator<Claim> byAuthority = Comparator.comparingInt(this::rank);
        Comparator<Claim> first = policy == Policy.LATEST
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

    /** Whether the loser is merely older news, which is no disagreement where the newest stands, or somebody chose. */
    boolean isSuperseded(Claim winner, Claim loser) {
        return winner.confirmed() != loser.confirmed() || (policy == Policy.LATEST && isOlderNews(winner, loser));
    }

    /** Whether both speak of one time, as far as their dates tell. */
    boolean isOfOneTime(Claim one, Claim other) {
        return !isOlderNews(one, other) && !isOlderNews(other, one);
    }

    /** A statement without a date is older than none. */
    private boolean isOlderNews(Claim newer, Claim older) {
        return newer.date() != null
                && older.date() != null
                && lastDay(newer.date()) - lastDay(older.date()) > windowDays;
    }

    private int rank(Claim claim) {
        int rank = authority.indexOf(claim.kind());
        return rank < 0 ? authority.size() : rank;
    }

    private static long lastDay(ClinicalDate date) {
        return date.latest().toEpochDay();
    }
}
