package org.sextant.reading.internal.coded;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.GenomicVariant;
import org.sextant.reading.internal.coded.CodeTables.Meaning;

/** Variants of genes: those that an assessment names, and the answer to a test of one gene. */
final class VariantFacts {

    private static final Pattern ALTERATION =
            Pattern.compile("(?:p\\.\\(?)?[A-Z][a-z]{0,2}\\d{1,4}(?:[A-Z][a-z]{0,2}|\\*|fs\\S*|_\\S+)\\)?|[cp]\\.\\S+");
    private static final Pattern FOUND = Pattern.compile("detected|positive|present|mutated|mutation detected");
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?:no mutation |mutation )?not detected|no mutation(?: detected| identified)?|negative|absent|none detected"
                    + "|wild[- ]?type");

    private final CodeTables tables;

    VariantFacts(CodeTables tables) {
        this.tables = tables;
    }

    /** The variants of an assessment, one a gene; none where it does not say whether there is one. */
    List<GenomicVariant> listAssessed(CodedEntry entry) {
        Optional<String> presence = findAnswer(entry, "Presence");
        if (presence.isEmpty()) {
            return List.of();
        }
        boolean absent = presence.get().equals("absent");
        @Nullable String status = findAnswer(entry, "Significance").orElse(null);
        List<String> genes = entry.codes().stream()
                .filter(this::isNamedAlike)
                .flatMap(code -> tables.listMeanings(code).stream())
                .filter(meaning -> meaning.kind().equals("Gene"))
                .map(Meaning::value)
                .distinct()
                .toList();
        // a name counts along one gene, and which of several is not said
        @Nullable String name = genes.size() == 1 ? entry.valueText() : null;
        return genes.stream()
                .map(gene -> new GenomicVariant(gene, absent ? "none" : name, status))
                .toList();
    }

    /** The answer to a test of one gene, or of one variant of it. */
    List<GenomicVariant> listTested(Meaning test, CodedEntry entry) {
        String words = Optional.ofNullable(entry.valueText()).orElse("").strip();
        if (isAbsent(entry)) {
            return List.of(new GenomicVariant(
                    test.value(),
                    test.qualifier().isEmpty() ? "none" : test.qualifier(),
                    words.toLowerCase(Locale.ROOT).startsWith("wild") ? "wild type" : null));
        }
        boolean named = ALTERATION.matcher(words).matches();
        if (named || isPresent(entry)) {
            @Nullable String variant = named ? words : test.qualifier().isEmpty() ? null : test.qualifier();
            return List.of(new GenomicVariant(test.value(), variant, null));
        }
        return List.of();
    }

    /** Whether the entry's answer is that there is none. */
    boolean isAbsent(CodedEntry entry) {
        return findAnswer(entry, "Presence").map("absent"::equals).orElseGet(() -> says(entry, NOT_FOUND));
    }

    private boolean isPresent(CodedEntry entry) {
        return findAnswer(entry, "Presence").map("present"::equals).orElseGet(() -> says(entry, FOUND));
    }

    private static boolean says(CodedEntry entry, Pattern words) {
        return entry.valueText() != null
                && words.matcher(CodeTables.plain(entry.valueText())).matches();
    }

    /** The answer of a kind among the values; none where two values contradict one another. */
    private Optional<String> findAnswer(CodedEntry entry, String kind) {
        List<String> answers = Codes.meanings(tables, entry.valueCodes()).stream()
                .filter(meaning -> meaning.kind().equals(kind))
                .map(Meaning::value)
                .distinct()
                .toList();
        return answers.size() == 1 ? Optional.of(answers.get(0)) : Optional.empty();
    }

    /** A gene whose number and name differ is neither of the two. */
    private boolean isNamedAlike(CodedEntry.Code code) {
        return tables.listMeanings(code).stream()
                .allMatch(meaning -> code.display() == null
                        || !meaning.kind().equals("Gene")
                        || meaning.value().equalsIgnoreCase(code.display().strip()));
    }
}
