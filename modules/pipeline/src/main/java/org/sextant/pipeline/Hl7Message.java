package org.sextant.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * As much of an HL7 v2 message as its acknowledgement and its case need: the header and the patient's record number.
 * Bytes are taken one to a character, whatever their encoding: the words are not shown to anybody.
 *
 * @param segments the segments, each without its end
 */
record Hl7Message(List<String> segments) {

    private static final Pattern SEGMENT_ENDS = Pattern.compile("[\r\n]+");
    private static final String RECORD_NUMBER = "MR";
    private static final int DELIMITERS = 4;

    /** The message of these bytes. */
    static Hl7Message of(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        return new Hl7Message(Arrays.asList(SEGMENT_ENDS.split(text)));
    }

    /** The messages of a batch, or the one message that it is; what stands before the first header belongs to none. */
    List<Hl7Message> messages() {
        List<Hl7Message> messages = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String segment : segments) {
            boolean frame = isNamed(segment, "FHS", "BHS", "BTS", "FTS");
            if ((frame || isNamed(segment, "MSH")) && !current.isEmpty()) {
                messages.add(new Hl7Message(List.copyOf(current)));
                current.clear();
            }
            if (!frame) {
                current.add(segment);
            }
        }
        if (!current.isEmpty()) {
            messages.add(new Hl7Message(List.copyOf(current)));
        }
        return messages;
    }

    boolean isBatch() {
        return isNamed(segments.get(0), "FHS", "BHS");
    }

    /** Its bytes, with the segment ends that the standard asks for. */
    byte[] content() {
        return (String.join("\r", segments) + "\r").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it has a header with a separator, its four delimiters, a type and a control id. */
    boolean hasHeader() {
        String header = segments.get(0);
        if (!isNamed(header, "MSH") || header.length() < DELIMITERS + 5) {
            return false;
        }
        String delimiters = header.substring(3, 4 + DELIMITERS);
        return delimiters.chars().distinct().count() == delimiters.length()
                && delimiters.chars().noneMatch(Character::isLetterOrDigit)
                && !header(9).isEmpty()
                && !header(10).isEmpty();
    }

    /** A field of the header, counted as the standard does: the separator itself is the first. */
    String header(int field) {
        return field(segments.get(0), field - 1);
    }

    /** A component of a field of the header, from 1. */
    String header(int field, int component) {
        return component(header(field), component);
    }

    /** Everything but the time it was sent at: what stays the same when it is sent again. */
    String lasting() {
        List<String> fields = new ArrayList<>(List.of(split(segments.get(0), separator())));
        if (fields.size() > 6) {
            fields.set(6, "");
        }
        return String.join("|", fields) + "\r" + String.join("\r", segments.subList(1, segments.size()));
    }

    /** The record number of the patient, from PID-3: the one of the type MR, else the first. */
    Optional<RecordNumber> findPatient() {
        return findRecordNumber("PID", 3);
    }

    /** The record number that a merge gives up, from MRG-1. */
    Optional<RecordNumber> findMerged() {
        return findRecordNumber("MRG", 1);
    }

    private Optional<RecordNumber> findRecordNumber(String segment, int field) {
        List<String> numbers = segments.stream()
                .filter(one -> isNamed(one, segment))
                .findFirst()
                .map(one -> split(field(one, field), segments.get(0).charAt(5)))
                .map(Arrays::asList)
                .orElse(List.of());
        Optional<String> chosen = numbers.stream()
                .filter(number -> component(number, 5).equals(RECORD_NUMBER))
                .findFirst();
        return chosen.or(() -> numbers.stream().findFirst())
                .map(number -> new RecordNumber(authority(component(number, 4)), component(number, 1)))
                .filter(number -> !number.number().isEmpty());
    }

    /** Numbers without an authority are those of the sending facility. */
    private String authority(String named) {
        return named.isEmpty() ? header(4, 1) : named;
    }

    private static boolean isNamed(String segment, String... names) {
        return Arrays.stream(names).anyMatch(segment::startsWith);
    }

    private char separator() {
        return segments.get(0).charAt(3);
    }

    private String field(String segment, int index) {
        String[] fields = split(segment, separator());
        return index < fields.length ? fields[index] : "";
    }

    private String component(String field, int number) {
        String[] components = split(field, segments.get(0).charAt(4));
        return number <= components.length ? components[number - 1].strip() : "";
    }

    private static String[] split(String text, char delimiter) {
        return text.split(Pattern.quote(String.valueOf(delimiter)), -1);
    }

    @Override
    public String toString() {
        return "Hl7Message[redacted]";
    }

    /**
     * A patient's number at a hospital.
     *
     * @param authority who gave it
     * @param number the number
     */
    record RecordNumber(String authority, String number) {

        @Override
        public String toString() {
            return "RecordNumber[redacted]";
        }
    }
}
