package org.sextant.reading.internal.hl7;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Status;

/** Makes coded entries of the segments that state diagnoses, problems, procedures and medicines. */
final class ClinicalEntries {

    private static final Pattern OVER = Pattern.compile("(?i).*\\b(?:resolved|inactive|remission)\\b.*");
    private static final Pattern UNSURE =
            Pattern.compile("(?i).*\\b(?:possible|probable|provisional|differential|unconfirmed|suspected)\\b.*");

    private ClinicalEntries() {}

    /** The entry of a segment, or nothing if it is of another sort or is taken back. */
    static Optional<CodedEntry> find(Segment segment, String sent) {
        return switch (segment.name()) {
            case "DG1" -> Optional.of(entry(segment, Category.PROBLEM, 3, 5, diagnosisStatus(segment)));
            case "PRB" -> Optional.of(entry(segment, Category.PROBLEM, 3, 16, problemStatus(segment)));
            case "PR1" -> Optional.of(entry(segment, Category.PROCEDURE, 3, 5, procedureStatus(segment, sent)));
            case "RXE" -> Optional.of(entry(segment, Category.MEDICATION, 2, 32, Status.PLANNED));
            case "RXO" -> Optional.of(entry(segment, Category.MEDICATION, 1, 28, Status.PLANNED));
            case "RXA" -> Optional.of(entry(segment, Category.MEDICATION, 5, 3, givenStatus(segment)));
            default -> Optional.empty();
        };
    }

    /** The entry as people read it. */
    static String line(CodedEntry entry) {
        String what =
                switch (entry.category()) {
                    case PROCEDURE -> "Procedure: ";
                    case MEDICATION -> entry.status() == Status.PLANNED ? "Medication ordered: " : "Medication given: ";
                    default -> "Diagnosis: ";
                };
        String how =
                switch (entry.status()) {
                    case UNCONFIRMED -> ", possible";
                    case HISTORICAL -> ", resolved";
                    case PLANNED -> ", planned";
                    default -> "";
                };
        return what + entry.display() + how + (entry.start() == null ? "" : ", " + entry.start());
    }

    private static CodedEntry entry(Segment segment, Category category, int concept, int date, Status status) {
        return CodedEntry.withoutValue(
                category,
                CodeFields.codes(segment, concept),
                display(segment, concept),
                date(segment, date),
                null,
                status,
                null,
                segment.path());
    }

    /** In older versions the words stand in the field after the code. */
    private static String display(Segment segment, int concept) {
        boolean described =
                segment.name().matches("DG1|PR1") && segment.text(concept, 2).isBlank();
        String words = described ? segment.words(concept + 1) : "";
        return (words.isBlank() ? segment.display(concept) : words).replace('\n', ' ');
    }

    private static @Nullable String date(Segment segment, int field) {
        return MessageTimes.find(segment.text(field, 1))
                .map(ClinicalDate::value)
                .orElse(null);
    }

    /** An admitting or a working diagnosis is not settled. */
    private static Status diagnosisStatus(Segment segment) {
        if (segment.raw(21).equals("D")) {
            return Status.WITHDRAWN;
        }
        return segment.raw(6).matches("[AW]") ? Status.UNCONFIRMED : Status.PRESENT;
    }

    private static Status problemStatus(Segment segment) {
        if (segment.raw(1).matches("DE|UN")) {
            return Status.WITHDRAWN;
        }
        if (UNSURE.matcher(segment.display(13)).matches()) {
            return Status.UNCONFIRMED;
        }
        boolean over =
                OVER.matcher(segment.display(14)).matches() || !segment.raw(9).isBlank();
        return over ? Status.HISTORICAL : Status.PRESENT;
    }

    private static Status procedureStatus(Segment segment, String sent) {
        if (segment.raw(20).equals("D")) {
            return Status.WITHDRAWN;
        }
        String day = segment.text(5, 1);
        return !day.isEmpty() && !sent.isEmpty() && day.compareTo(sent) > 0 ? Status.PLANNED : Status.PRESENT;
    }

    private static Status givenStatus(Segment segment) {
        return segment.raw(20).matches("RE|NA") || segment.raw(21).equals("D") ? Status.WITHDRAWN : Status.PRESENT;
    }
}
