package org.sextant.reading.internal.hl7;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Code;
import org.sextant.reading.internal.coded.CodedEntry.Status;

/** Makes coded entries and their lines of observations that have one value. */
final class ResultEntry {

    private static final String NUMBER = "[+-]?\\d+(?:\\.\\d+)?";
    private static final Pattern VALUE = Pattern.compile("(<=?|>=?)?\\s*(" + NUMBER + ")");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*(?:-|to)\\s*(" + NUMBER + ")");
    private static final Pattern BOUND = Pattern.compile("(<=?|>=?)\\s*(" + NUMBER + ")");

    private ResultEntry() {}

    static CodedEntry of(Observation observation) {
        Segment obx = observation.segment();
        boolean coded = obx.raw(2).matches("CE|CWE|CNE|CF");
        Matcher number = VALUE.matcher(value(observation));
        boolean numeric = !coded && number.matches();
        Optional<Matcher> limits = findLimits(obx);
        return new CodedEntry(
                Category.RESULT,
                CodeFields.codes(obx, 3),
                name(obx),
                coded ? CodeFields.codes(obx, 5) : List.<Code>of(),
                numeric ? null : value(observation),
                numeric ? number.group(2).replaceFirst("^\\+", "") : null,
                numeric ? number.group(1) : null,
                unit(obx),
                limits.map(range -> range.group(1)).orElse(bound(obx, '>')),
                limits.map(range -> range.group(2)).orElse(bound(obx, '<')),
                List.of(),
                observation.findDate().map(ClinicalDate::value).orElse(null),
                null,
                status(observation),
                null,
                obx.path());
    }

    /** A result that is withdrawn denies the one that was sent before, perhaps in another message. */
    private static Status status(Observation observation) {
        if (observation.isWithdrawal()) {
            return Status.DENIED;
        }
        return observation.isPreliminary() ? Status.UNCONFIRMED : Status.PRESENT;
    }

    /** The entry as people read it, in the order of a printed report. */
    static String line(Observation observation) {
        Segment obx = observation.segment();
        String unit = obx.text(6, 1).strip();
        String range = obx.prose(7).strip();
        String flag = obx.text(8, 1).strip();
        return (name(obx) + ": " + value(observation)
                        + (unit.isEmpty() ? "" : " " + unit)
                        + (range.isEmpty() ? "" : " (" + range + ")")
                        + (flag.matches("[HLA]{1,2}") ? " " + flag : "")
                        + observation
                                .findDate()
                                .map(date -> ", " + date.value())
                                .orElse("")
                        + (observation.isPreliminary() ? ", preliminary" : ""))
                .replace('\n', ' ');
    }

    static String name(Segment obx) {
        String name = obx.display(3);
        return name.isEmpty() ? "Observation" : name;
    }

    private static String value(Observation observation) {
        Segment obx = observation.segment();
        return switch (obx.raw(2)) {
            case "CE", "CWE", "CNE", "CF" -> obx.display(5);
            case "SN" ->
                obx.repetitions(5).stream()
                        .map(one -> obx.component(one, 1)
                                + obx.component(one, 2)
                                + obx.component(one, 3)
                                + obx.component(one, 4))
                        .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);
            default -> obx.words(5).replace('\n', ' ').strip();
        };
    }

    private static @Nullable String unit(Segment obx) {
        String unit = obx.text(6, 1).strip();
        return unit.isEmpty() ? null : unit;
    }

    private static Optional<Matcher> findLimits(Segment obx) {
        Matcher range = RANGE.matcher(obx.prose(7).strip());
        return range.matches() ? Optional.of(range) : Optional.empty();
    }

    private static @Nullable String bound(Segment obx, char side) {
        Matcher bound = BOUND.matcher(obx.prose(7).strip());
        return bound.matches() && bound.group(1).charAt(0) == side ? bound.group(2) : null;
    }
}
