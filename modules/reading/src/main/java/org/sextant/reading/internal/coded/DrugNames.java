package org.sextant.reading.internal.coded;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.reading.internal.coded.CodeTables.Meaning;

/**
 * Drugs by the names that products go by: an ingredient alone, or RxNorm's normal form of a product with one ingredient,
 * {@code sunitinib malate 50 MG Oral Capsule [Sutent]}. A brand that is not the ingredient's own makes the name nobody's:
 * one ingredient sold under several brands treats several diseases.
 */
final class DrugNames {

    private static final String SALTS = "acetate|citrate|dihydrate|disodium|hydrochloride|ditosylate|malate|mesylate"
            + "|monohydrate|phosphate|sodium|sulfate|tartrate|tosylate|trihydrate|dimaleate";
    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final String UNIT = "(?:mg|mcg|ug|g|unt|iu|meq|ml|%)(?:/(?:ml|mg|actuat|hr|h|dose))?";
    private static final String FORM = "oral|tablets?|capsules?|tabs?|caps?|injection|injectable|solution|suspension"
            + "|prefilled|syringe|vial|pen|injector|auto-injector|kit|extended|delayed|release|powder|for|intravenous"
            + "|subcutaneous|implant|drug|pack|pellet|film|coated|chewable|disintegrating|24|hr";
    private static final Pattern PRODUCT =
            Pattern.compile("(?:" + NUMBER + " (?:ml|hr|actuat) )?(?<drug>[a-z][a-z \\-]*?)" + "(?: (?:" + SALTS
                    + "))* " + NUMBER + " ?" + UNIT + "(?: (?:" + FORM + "))*(?: \\[(?<brand>[a-z \\-]+)])?");

    private final CodeTables tables;

    DrugNames(CodeTables tables) {
        this.tables = tables;
    }

    /** The drug that the words name, at most one; none where they name several or something beside it. */
    List<Meaning> listMeanings(String words) {
        List<Meaning> exact = drugs(words);
        if (!exact.isEmpty()) {
            return exact;
        }
        Matcher product = PRODUCT.matcher(words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!product.matches()) {
            return List.of();
        }
        List<Meaning> named = drugs(product.group("drug"));
        @Nullable String brand = product.group("brand");
        return brand == null || values(drugs(brand)).equals(values(named)) ? named : List.of();
    }

    private List<Meaning> drugs(String words) {
        return tables.listWordMeanings(words).stream()
                .filter(meaning -> meaning.kind().equals("MedicationAdministration"))
                .toList();
    }

    private static Set<String> values(List<Meaning> meanings) {
        return meanings.stream().map(Meaning::value).collect(Collectors.toSet());
    }
}
