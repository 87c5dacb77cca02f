package org.sextant.reading.internal.hl7;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/** What a message says of itself: whom it is about, when it was, and what kind of document it is. */
final class MessageHeader {

    private static final Pattern PATHOLOGY =
            Pattern.compile("(?i).*\\b(?:path(?:ology)?|surg(?:ical)? path|cytolog).*");
    private static final Pattern BIOPSY = Pattern.compile("(?i).*\\bbiops(?:y|ies)\\b.*");
    private static final Pattern RADIOLOGY =
            Pattern.compile("(?i).*\\b(?:CT|MRI?|PET|X-?ray|radiolog\\w*|ultrasound|bone scan|mammogra\\w+)\\b.*");
    private static final Pattern RADIOLOGY_SECTION = Pattern.compile("RAD|CT|NMR|NMS|[ROV]US|CUS|RX|XRC|IMG|MRI?");
    private static final Pattern LABORATORY_SECTION = Pattern.compile("LAB|CH|HM|IMM|MB|BLB|TX|VR|SR|MCB|PHR|ICU");

    private MessageHeader() {}

    /** The person of a PID segment. */
    static PatientIdentity patient(Segment pid) {
        String name = Stream.of(pid.text(5, 1), join(pid.text(5, 2), pid.text(5, 3)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new PatientIdentity(
                present(name),
                MessageTimes.find(pid.text(7, 1)).orElse(null),
                sex(pid.text(8, 1)),
                present(recordNumber(pid)));
    }

    /** Its own date: that of the document, of the sample, of the report, else of the message. */
    static Optional<ClinicalDate> findDate(List<Segment> message) {
        return Stream.concat(
                        message.stream().flatMap(MessageHeader::dates),
                        message.stream()
                                .filter(segment -> segment.name().equals("MSH"))
                                .map(header -> header.text(7, 1)))
                .flatMap(stamp -> MessageTimes.find(stamp).stream())
                .findFirst();
    }

    /** What kind of document it says it is; nothing where it does not. */
    static @Nullable DocumentKind kind(List<Segment> message) {
        String type = message.get(0).text(9, 1);
        Optional<Segment> document = find(message, "TXA");
        Optional<Segment> request = find(message, "OBR");
        @Nullable
        DocumentKind named = document.map(txa -> ofDocument(txa.text(2, 1))).orElse(null);
        if (named == null) {
            named = request.map(MessageHeader::ofRequest).orElse(null);
        }
        if (named != null) {
            return named;
        }
        if (type.equals("PPR")) {
            return DocumentKind.PROBLEM_LIST;
        }
        boolean results = type.equals("OUL")
                || (type.equals("ORU")
                        && message.stream()
                                .anyMatch(segment -> segment.name().equals("OBX")
                                        && segment.raw(2).matches("NM|SN")));
        return results ? DocumentKind.LABORATORY : null;
    }

    static Optional<Segment> find(List<Segment> message, String name) {
        return message.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }

    private static Stream<String> dates(Segment segment) {
        return switch (segment.name()) {
            case "TXA" -> Stream.of(segment.text(4, 1), segment.text(6, 1));
            case "OBR" -> Stream.of(segment.text(7, 1), segment.text(22, 1));
            default -> Stream.empty();
        };
    }

    private static @Nullable DocumentKind ofDocument(String type) {
        return switch (type) {
            case "SP" -> DocumentKind.SURGICAL_PATHOLOGY;
            case "DS", "DIS" -> DocumentKind.DISCHARGE_SUMMARY;
            case "DI" -> DocumentKind.RADIOLOGY;
            case "OP" -> DocumentKind.OPERATIVE_NOTE;
            default -> null;
        };
    }

    private static @Nullable DocumentKind ofRequest(Segment request) {
        String section = request.text(24, 1);
        String name = request.display(4);
        if (BIOPSY.matcher(name).matches()) {
            return DocumentKind.BIOPSY_PATHOLOGY;
        }
        if (section.equals("SP")
                || section.equals("PAT")
                || PATHOLOGY.matcher(name).matches()) {
            return DocumentKind.SURGICAL_PATHOLOGY;
        }
        if (RADIOLOGY_SECTION.matcher(section).matches()
                || RADIOLOGY.matcher(name).matches()) {
            return DocumentKind.RADIOLOGY;
        }
        return LABORATORY_SECTION.matcher(section).matches() ? DocumentKind.LABORATORY : null;
    }

    /** The number the hospital calls the medical record number, else its first; in the oldest versions it has another field. */
    private static String recordNumber(Segment pid) {
        return pid.repetitions(3).stream()
                .filter(number -> pid.component(number, 5).equals("MR"))
                .map(number -> pid.component(number, 1))
                .findFirst()
                .orElseGet(() -> pid.text(3, 1).isBlank() ? pid.text(2, 1) : pid.text(3, 1))
                .strip();
    }

    private static @Nullable Sex sex(String code) {
        return switch (code) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> null;
        };
    }

    private static String join(String given, String middle) {
        return (given.strip() + " " + middle.strip()).strip();
    }

    private static @Nullable String present(String text) {
        return text.isBlank() ? null : text;
    }
}
