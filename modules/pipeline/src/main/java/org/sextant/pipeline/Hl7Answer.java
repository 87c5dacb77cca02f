package org.sextant.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sextant.model.Sha256;

/**
 * The acknowledgement of a message (HL7 v2.5, chapter 2.9): stored, or refused with the reason as an ERR segment.
 *
 * @param code AA stored; AR no message of HL7, or one that could not be kept now; AE a message that has no case
 * @param error the code of table HL70357; empty when stored
 * @param sentence what is wrong, without a word of the message
 */
record Hl7Answer(String code, String error, String sentence) {

    static final Hl7Answer STORED = new Hl7Answer("AA", "", "");
    static final Hl7Answer NO_MESSAGE = new Hl7Answer(
            "AR", "100^Segment sequence error^HL70357", "no HL7 v2 message: MSH with delimiters, type and control id");
    static final Hl7Answer NO_PATIENT =
            new Hl7Answer("AE", "101^Required field missing^HL70357", "no record number of a patient in PID-3");
    static final Hl7Answer NOT_KEPT = new Hl7Answer(
            "AR", "207^Application internal error^HL70357", "the message could not be stored; send it again");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int ID_LENGTH = 20;

    private static final String END = "\r";

    boolean isStored() {
        return error.isEmpty();
    }

    /** The answer to one message. */
    String to(Hl7Message message, Clock clock) {
        String control = message.hasHeader() ? message.header(10) : "";
        return header("MSH", message, clock) + "||ACK" + trigger(message) + "|" + id(message) + "|P|" + version(message)
                + END + "MSA|" + code + "|" + control + END
                + (isStored() ? "" : "ERR|||" + error + "|E||||" + sentence + END);
    }

    /** The answers to the messages of a batch, as a batch. */
    static String batch(Hl7Message batch, List<String> answers, Clock clock) {
        return header("BHS", batch, clock) + END + String.join("", answers) + "BTS|" + answers.size() + END;
    }

    /** Back to where it came from. */
    private static String header(String name, Hl7Message message, Clock clock) {
        boolean known = message.hasHeader();
        return name + "|^~\\&|Sextant||" + (known ? plain(message.header(3, 1)) : "") + "|"
                + (known ? plain(message.header(4, 1)) : "") + "|"
                + TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String trigger(Hl7Message message) {
        String event = message.hasHeader() ? plain(message.header(9, 2)) : "";
        return event.isEmpty() ? "" : "^" + event + "^ACK";
    }

    /** The same for the same message, however often it is sent. */
    private static String id(Hl7Message message) {
        return Sha256.hex(message.content()).substring(0, ID_LENGTH);
    }

    private static String version(Hl7Message message) {
        String version = message.hasHeader() ? plain(message.header(12, 1)) : "";
        return version.isEmpty() ? "2.5" : version;
    }

    /** A delimiter of ours in a name of theirs would be read as ours. */
    private static String plain(String value) {
        return value.replaceAll("[|^~\\\\&\\p{Cntrl}]", "");
    }

    static byte[] bytes(String answer) {
        return answer.getBytes(StandardCharsets.ISO_8859_1);
    }
}
