package org.sextant.reading.internal.coded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One coded entry of a structured record, as its format wrote it and before anybody said what it means: the one form in
 * which C-CDA, FHIR, HL7 v2 and tables cross from the reader process, which is not believed, to its parent.
 *
 * @param category what sort of entry it is
 * @param codes what it is about: the same thing in one or more code systems
 * @param display what it is about, in words
 * @param valueCodes its value, where that is a concept
 * @param valueText its value, where that is words
 * @param valueNumber its value, where that is a number, digit by digit as written
 * @param comparator {@code <}, {@code <=}, {@code >} or {@code >=} before the number
 * @param unit the number's unit as written, UCUM where the format asks for it
 * @param low lower limit of the reference range, in the same unit
 * @param high upper limit of the reference range, in the same unit
 * @param bodySites where it is, side included
 * @param start when it was so or began: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param end when it ended
 * @param status how it stands
 * @param relative whose it is, where it is a relative's
 * @param path where it stands in the record: an XPath, a FHIRPath, an HL7 segment, a table's row
 */
public record CodedEntry(
        Category category,
        List<Code> codes,
        @Nullable String display,
        List<Code> valueCodes,
        @Nullable String valueText,
        @Nullable String valueNumber,
        @Nullable String comparator,
        @Nullable String unit,
        @Nullable String low,
        @Nullable String high,
        List<Code> bodySites,
        @Nullable String start,
        @Nullable String end,
        Status status,
        @Nullable String relative,
        String path) {

    /** A concept in a code system. */
    public record Code(String system, String code, @Nullable String display) {}

    /** The sorts of entry. */
    public enum Category {
        PROBLEM,
        RESULT,
        ASSESSMENT,
        PROCEDURE,
        MEDICATION,
        FAMILY_HISTORY,
        OTHER
    }

    /** How an entry stands to the patient, as its record says. */
    public enum Status {
        /** It is so. */
        PRESENT,
        /** It was so. */
        HISTORICAL,
        /** It is meant to be. */
        PLANNED,
        /** It may be so. */
        UNCONFIRMED,
        /** It is not so. */
        DENIED,
        /** Whoever wrote it took it back. */
        WITHDRAWN
    }

    public CodedEntry {
        codes = List.copyOf(codes);
        valueCodes = List.copyOf(valueCodes);
        bodySites = List.copyOf(bodySites);
    }

    /** An entry that says what and when, and carries no value. */
    public static CodedEntry withoutValue(
            Category category,
            List<Code> codes,
            @Nullable String display,
            @Nullable String start,
            @Nullable String end,
            Status status,
            @Nullable String relative,
            String path) {
        return new CodedEntry(
                category, codes, display, List.of(), null, null, null, null, null, null, List.of(), start, end, status,
                relative, path);
    }

    /** The same entry with other codes for what it is about and for its value. */
    public CodedEntry withCodes(List<Code> codes, List<Code> valueCodes) {
        return new CodedEntry(
                category,
                codes,
                display,
                valueCodes,
                valueText,
                valueNumber,
                comparator,
                unit,
                low,
                high,
                bodySites,
                start,
                end,
                status,
                relative,
                path);
    }
}
