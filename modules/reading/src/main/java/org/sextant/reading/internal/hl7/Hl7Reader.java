package org.sextant.reading.internal.hl7;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/**
 * Reads HL7 v2 messages of any version, trigger and delimiters, alone or in batches; each patient of each message is a
 * document of its own. Segments are read by their place in the standard, never by a version's grammar, so that unknown
 * versions, triggers and segments lose nothing.
 */
public final class Hl7Reader implements FormatReader {

    private static final int HEAD = 2048;

    /** A header with its own delimiters, or a first line that no other text begins with. */
    private static final Pattern BEGIN = Pattern.compile(
            "[\\s\\x00\\x0B\\x{EF}\\x{BB}\\x{BF}\\x{FE}\\x{FF}]*"
                    + "(?:(?:MSH|FHS|BHS)(?:\\|[^\\w\\s]{0,5}\\||([^\\w\\s])[^\\w\\s]{2,5}\\1)"
                    + "|(?:PID|EVN|OBR|OBX|PV1|ORC)\\|[^\\r\\n]*[\\r\\n]+[A-Z][A-Z0-9]{2}\\|).*",
            Pattern.DOTALL);

    private static final Pattern MERGE = Pattern.compile("A(?:18|34|35|36|39|40|41|42)");

    /** Whether a file begins as messages do. */
    public static boolean recognises(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return BEGIN.matcher(head.replace("\0", "")).matches();
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException {
        MessageText decoded = MessageText.of(content);
        List<List<String>> messages = MessageSplitter.messages(decoded.text());
        List<List<Segment>> readable = new ArrayList<>();
        for (List<String> message : messages) {
            String within = messages.size() == 1 ? "" : "MSH[" + (readable.size() + 1) + "]/";
            if (isReadable(message)) {
                readable.add(MessageSplitter.segments(message, within));
            } else {
                into.dropEntry(IssueKind.CORRUPT.code());
            }
        }
        if (readable.isEmpty()) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
        if (readable.size() < messages.size()) {
            into.issue(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
        }
        if (decoded.repaired()) {
            into.issue(IssueKind.ENCODING_REPAIRED);
        }
        readAll(readable, into);
    }

    private static boolean isReadable(List<String> message) {
        return MessageSplitter.hasHeader(message)
                && MessageSplitter.segments(message, "").stream()
                        .anyMatch(segment -> segment.name().matches("PID|OBX|OBR|TXA|PV1|ORC|DG1|PRB"));
    }

    private static void readAll(List<List<Segment>> messages, RecordBuilder into) {
        Map<Segment, Observation> observations = new LinkedHashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            observe(messages.get(i), i, observations);
        }
        CorrectionIndex corrections = CorrectionIndex.of(observations.values());
        boolean first = true;
        for (List<Segment> message : messages) {
            for (List<Segment> person : byPatient(message)) {
                if (!first) {
                    into.nextPart();
                }
                first = false;
                readPerson(message, person, new MessageReader(into, corrections, observations), into);
            }
        }
    }

    private static void readPerson(
            List<Segment> message, List<Segment> person, MessageReader reader, RecordBuilder into) {
        Segment header = message.get(0);
        Optional<PatientIdentity> patient = MessageHeader.find(person, "PID").map(MessageHeader::patient);
        ClinicalDate date = MessageHeader.findDate(message).orElse(null);
        into.describe(MessageHeader.kind(message), date, patient.orElse(PatientIdentity.UNKNOWN));
        into.line(title(header));
        patient.ifPresent(known -> into.line(line(known)));
        if (MERGE.matcher(header.text(9, 2)).matches()) {
            into.issue(IssueKind.PATIENT_MERGE);
        }
        person.forEach(segment -> reader.read(segment, header.text(7, 1)));
    }

    private static String title(Segment header) {
        String trigger = header.text(9, 2);
        String type = header.text(9, 1);
        return "HL7 v2 message " + (type + " " + trigger).strip();
    }

    private static String line(PatientIdentity patient) {
        return "Patient: " + (patient.name() == null ? "not named" : patient.name())
                + labelled(
                        "DOB",
                        patient.birthDate() == null ? null : patient.birthDate().value())
                + labelled("MRN", patient.recordNumber());
    }

    private static String labelled(String label, @Nullable String value) {
        return value == null ? "" : "   " + label + ": " + value;
    }

    /** A message may report on several people; what comes before the first belongs to the first. */
    private static List<List<Segment>> byPatient(List<Segment> message) {
        List<List<Segment>> people = new ArrayList<>();
        people.add(new ArrayList<>());
        boolean named = false;
        String number = "";
        for (Segment segment : message) {
            if (segment.name().equals("PID")) {
                String own = segment.raw(3);
                if (named && !own.equals(number)) {
                    people.add(new ArrayList<>());
                }
                named = true;
                number = own;
            }
            people.get(people.size() - 1).add(segment);
        }
        return people;
    }

    private static void observe(List<Segment> message, int number, Map<Segment, Observation> all) {
        @Nullable Segment request = null;
        String patient = "";
        for (Segment segment : message) {
            if (segment.name().equals("OBR")) {
                request = segment;
            } else if (segment.name().equals("PID")) {
                patient = segment.text(3, 1);
                request = null;
            } else if (segment.name().equals("OBX")) {
                String sent = message.get(0).text(7, 1);
                all.put(segment, new Observation(segment, request, patient, number, sent));
            }
        }
    }
}
