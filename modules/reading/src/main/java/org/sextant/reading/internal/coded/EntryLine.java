package org.sextant.reading.internal.coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line that tells a coded entry to people, and to the search where no table knows its codes. How it stands is said in
 * plain English before what it is about, so that nobody takes what is denied, planned or a relative's for a finding.
 */
public final class EntryLine {

    private static final CodeTables NAMES = new CodeTables();

    private EntryLine() {}

    /** The line; empty where the entry names nothing. */
    public static String of(CodedEntry entry) {
        String about = about(entry);
        if (about.isBlank()) {
            return "";
        }
        List<String> pieces = new ArrayList<>();
        pieces.add(lead(entry) + about + value(entry));
        Optional.ofNullable(entry.start())
                .ifPresent(start -> pieces.add(entry.end() == null ? start : "from " + start));
        Optional.ofNullable(entry.end()).ifPresent(end -> pieces.add("until " + end));
        return String.join(", ", pieces).replaceAll("[\\r\\n\\t]+", " ");
    }

    private static String lead(CodedEntry entry) {
        String whose = entry.relative() != null || entry.category() == CodedEntry.Category.FAMILY_HISTORY
                ? "Family history: "
                        + Optional.ofNullable(entry.relative())
                                .map(relative -> relative + ": ")
                                .orElse("")
                : "";
        return whose
                + switch (entry.status()) {
                    case PRESENT -> whose.isEmpty() ? noun(entry.category()) : "";
                    case HISTORICAL -> "History of ";
                    case PLANNED -> "Planned, not done: ";
                    case UNCONFIRMED -> "Possible, not confirmed: ";
                    case DENIED -> "No evidence of ";
                    case WITHDRAWN -> "Withdrawn, not valid: ";
                };
    }

    private static String noun(CodedEntry.Category category) {
        return switch (category) {
            case PROBLEM -> "Problem: ";
            case PROCEDURE -> "Procedure: ";
            case MEDICATION -> "Medication: ";
            case RESULT, ASSESSMENT, FAMILY_HISTORY, OTHER -> "";
        };
    }

    private static String about(CodedEntry entry) {
        return Stream.concat(
                        Stream.ofNullable(entry.display()),
                        entry.codes().stream().map(CodedEntry.Code::display).flatMap(Stream::ofNullable))
                .filter(words -> !words.isBlank())
                .findFirst()
                .or(() -> Codes.meanings(NAMES, entry.codes()).stream()
                        .map(meaning -> meaning.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ") + " " + meaning.value())
                        .findFirst())
                .or(() -> entry.codes().stream().map(CodedEntry.Code::code).findFirst())
                .orElse("");
    }

    private static String value(CodedEntry entry) {
        StringBuilder value = new StringBuilder();
        Stream.concat(
                        entry.valueCodes().stream()
                                .map(code -> Optional.ofNullable(code.display()).orElse(code.code())),
                        Stream.ofNullable(entry.valueText()))
                .distinct()
                .limit(2)
                .forEach(words -> value.append(value.isEmpty() ? ": " : ", ").append(words));
        if (entry.valueNumber() != null) {
            value.append(": ").append(orEmpty(entry.comparator())).append(entry.valueNumber());
            value.append(entry.unit() == null ? "" : " " + entry.unit());
        }
        if (entry.low() != null || entry.high() != null) {
            value.append(" (")
                    .append(orEmpty(entry.low()))
                    .append('-')
                    .append(orEmpty(entry.high()))
                    .append(')');
        }
        return value.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
