package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sextant.store.Job;
import org.sextant.testkit.hostile.HostilePdfs;

/** Group G: HL7 v2 messages over MLLP. */
final class MessageRows {

    static final String GOOD = message("ORU^R01", "GOOD", hemoglobin("9.1", "F"));

    private static final String LAB = "LabResult";

    private MessageRows() {}

    private static Row.Coming sent(int item, String name, String... messages) {
        return Row.of(item, name, Delivery.messages(messages));
    }

    static Stream<Row> rows() {
        return Stream.of(frames(), contents(), versions(), patients()).flatMap(rows -> rows);
    }

    private static Stream<Row> frames() {
        return Stream.of(
                Row.of(89, "no end", doors -> cutOff(doors, "\u000b" + GOOD)).rejected(0, ""),
                Row.of(89, "11 MB without end", doors -> cutOff(doors, "\u000b" + "x".repeat(11 << 20)))
                        .rejected(0, ""),
                sent(89, "two beginnings", "MSH|^~\\&|cut off\u000b" + message("ORU^R01", "89", hemoglobin("9.2", "F")))
                        .inert()
                        .answered(0)
                        .and(answering("MSA|AA|89\r")),
                sent(90, "no message", "hello").rejected(0, "").and(answering("MSA|AR|", "ERR|||100^")),
                sent(90, "no delimiters", "MSH|LAB|NORTH\rPID|1||#^^^NORTH^MR\r")
                        .rejected(0, "")
                        .and(answering("MSA|AR|", "ERR|||100^")),
                sent(90, "nothing", "").rejected(0, "").and(answering("MSA|AR|")),
                sent(
                                90,
                                "nobody",
                                "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301080000||ORU^R01|90|P|2.5.1\rOBX|1|NM|718-7||9.1\r")
                        .rejected(0, "")
                        .and(answering("MSA|AE|90\r", "ERR|||101^")),
                sent(
                                90,
                                "odd delimiters",
                                "MSH#*~\\&#LAB#NORTH#SEX#HERE#20260301##ORU*R01#90D#P#2.5\rPID#1##4710***NORTH*MR\r"
                                        .replace('#', '!'))
                        .rejected(0, "")
                        .and(answering("MSA|AA|90D\r")));
    }

    private static Stream<Row> contents() {
        return Stream.of(
                sent(91, "a bomb inside", enclosing("91A", HostilePdfs.ofPages(1_001)))
                        .partial("page-limit")
                        .answered(0),
                sent(91, "a locked PDF inside", enclosing("91B", HostilePdfs.locked("secret", "o")))
                        .partial("password-protected")
                        .answered(0),
                sent(
                                92,
                                "escapes",
                                message(
                                        "ORU^R01",
                                        "92",
                                        "OBX|1|FT|1^Note||one\\.br\\two \\T\\ \\X0D\\OBX\\F\\9 \\Zx9\\ end||||||F\r"))
                        .inert()
                        .answered(0)
                        .reading("one\ntwo & \nOBX|9 \uFFFD end"),
                sent(
                                93,
                                "another encoding than it says",
                                message("ORU^R01", "93", "OBX|1|TX|1^Note||Mu\u00f1oz||||||F\r")
                                        .replace("|2.5.1", "|2.5.1||||||ASCII"))
                        .partial("encoding-repaired")
                        .answered(0)
                        .reading("Mu\u00f1oz"),
                sent(
                                94,
                                "sent twice",
                                message("ORU^R01", "94", hemoglobin("9.4", "F")),
                                message("ORU^R01", "94", hemoglobin("9.4", "F")))
                        .inert()
                        .answered(0)
                        .and(ending -> {
                            assertThat(ending.jobs()).hasSize(1);
                            int half = ending.answer().length() / 2;
                            assertThat(ending.answer().substring(0, half))
                                    .isEqualTo(ending.answer().substring(half));
                        }));
    }

    private static Stream<Row> versions() {
        return Stream.of(
                sent(
                                95,
                                "a correction before what it corrects",
                                message("ORU^R01", "95A", hemoglobin("11.4", "C")),
                                message("ORU^R01", "95B", hemoglobin("12.1", "F")))
                        .inert()
                        .answered(0)
                        .stating(LAB, "CONFLICT"),
                sent(
                                95,
                                "a deletion",
                                message("ORU^R01", "95C", hemoglobin("12.1", "F")),
                                message("ORU^R01", "95D", hemoglobin("12.1", "D")))
                        .inert("entry-excluded")
                        .answered(0)
                        .stating(LAB),
                sent(
                                95,
                                "the wrong patient",
                                message("ORU^R01", "95E", hemoglobin("12.1", "F")),
                                message("ORU^R01", "95F", hemoglobin("12.1", "W")))
                        .inert("entry-excluded")
                        .answered(0)
                        .stating(LAB),
                sent(
                                97,
                                "an unknown version, trigger and segment",
                                message("QQQ^Z77", "97", "ZNT|1|the tumour was seen again\r")
                                        .replace("2.5.1", "9.9"))
                        .inert()
                        .answered(0)
                        .and(answering("MSA|AA|97\r"))
                        .reading("the tumour was seen again"),
                sent(98, "a bad one in a batch of 1,000", batch(1_000))
                        .inert()
                        .answered(0)
                        .and(ending -> {
                            assertThat(ending.answer().split("MSA\\|AA\\|", -1)).hasSize(1_000);
                            assertThat(ending.answer().split("MSA\\|AR\\|", -1)).hasSize(2);
                            assertThat(ending.text().split("HL7 v2 message ", -1))
                                    .hasSize(1_000);
                        }));
    }

    private static Stream<Row> patients() {
        return Stream.of(
                sent(
                                96,
                                "two numbers that are one person",
                                message("ADT^A01", "96A", ""),
                                message("ADT^A40", "96B", "MRG|1^^^NORTH^MR\r"))
                        .partial("patient-merge")
                        .answered(0)
                        .and(answering("MSA|AA|96B\r")),
                sent(
                                96,
                                "a slip in the birth date",
                                message("ADT^A01", "96C", ""),
                                message("ADT^A08", "96D", "").replace("19500203", "19500302"))
                        .inert()
                        .answered(0),
                sent(
                                96,
                                "another person under the number",
                                message("ADT^A01", "96E", ""),
                                message("ADT^A31", "96F", ""),
                                message("ADT^A08", "96G", "")
                                        .replace(FrontDoors.NAME + "^Zebulon||19500203", "Invented^Alma||19711225"))
                        .quarantined("patient-mismatch")
                        .answered(0));
    }

    private static Consumer<Ending> answering(String... parts) {
        return ending -> assertThat(ending.answer()).contains(parts);
    }

    /** Sends what is no whole message and goes on listening; how it ended is that the door was closed. */
    private static Ending cutOff(FrontDoors doors, String bytes) {
        try (Socket socket = doors.connectToMessages()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException e) {
            assertThat(e).as("closed while it was written").isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ending(0, "", "", List.<Job>of(), "", Optional.empty(), () -> "");
    }

    private static String batch(int count) {
        String messages = IntStream.range(0, count)
                .mapToObj(i -> i == 17 ? "MSH|^~\\&|LAB\rPID|1\r" : message("ORU^R01", "98-" + i, "NTE|1||" + i + "\r"))
                .collect(Collectors.joining());
        return "FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r" + messages + "BTS|" + count + "\rFTS|1\r";
    }

    private static String enclosing(String control, byte[] pdf) {
        return message(
                "ORU^R01",
                control,
                "OBX|1|ED|1^Report||^application^pdf^Base64^"
                        + Base64.getEncoder().encodeToString(pdf) + "||||||F\r");
    }

    private static String hemoglobin(String value, String status) {
        return "OBR|1|P1|F1|58410-2^CBC^LN|||202503010900\rOBX|1|NM|718-7^Hemoglobin^LN||" + value
                + "|g/dL|13.5-17.5|L|||" + status + "|||202503010900\r";
    }

    private static String message(String type, String control, String rest) {
        return "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301080000||" + type + "|" + control + "|P|2.5.1\r"
                + "PID|1||#^^^NORTH^MR||" + FrontDoors.NAME + "^Zebulon||19500203|M\r" + rest;
    }
}
