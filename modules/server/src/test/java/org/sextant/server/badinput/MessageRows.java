package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** Group G: HL7 v2 messages over MLLP. */
final class MessageRows {

    static final String GOOD = message("ORU^R01", "GOOD", "OBX|1|NM|718-7^Hemoglobin^LN||9.1|g/dL|||||F\r");

    private MessageRows() {}

    static Stream<Row> rows() {
        return Stream.of(Row.of(90, "no message", Delivery.message("hello"))
                .rejected(0, "")
                .and(ending -> assertThat(ending.answer()).contains("MSA|AR|", "ERR|||100^")));
    }

    private static String message(String type, String control, String rest) {
        return "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301080000||" + type + "|" + control + "|P|2.5.1\r"
                + "PID|1||#^^^NORTH^MR||" + FrontDoors.NAME + "^Zebulon||19500203|M\r" + rest;
    }
}
