package org.sextant.server.badinput;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The door that a bad input comes through, with the bytes that are made when it does. */
@FunctionalInterface
interface Delivery {

    /** Sends it and waits until it has ended. */
    Ending send(FrontDoors doors);

    /** A file of a name with this ending, uploaded to a case of its own. */
    static Delivery upload(String extension, Supplier<byte[]> content) {
        return doors -> doors.upload(doors.openCase(), FrontDoors.NAME + "." + extension, content.get());
    }

    /** The same for a text. */
    static Delivery upload(String extension, String content) {
        return upload(extension, () -> FrontDoors.utf8(content));
    }

    /** Texts uploaded one after another to one case; how the last ended. */
    static Delivery uploads(String... texts) {
        return doors -> {
            String caseId = doors.openCase();
            return Stream.of(texts)
                    .map(text -> doors.upload(caseId, FrontDoors.NAME + ".txt", FrontDoors.utf8(text)))
                    .reduce((before, after) -> after)
                    .orElseThrow();
        };
    }

    /** JSON posted to the FHIR endpoint under this path; the body is made for the id of the case that it is about. */
    static Delivery fhir(String path, UnaryOperator<String> body) {
        return fhir(path, "application/fhir+json", body);
    }

    /** The same with a content type of its own. */
    static Delivery fhir(String path, String type, UnaryOperator<String> body) {
        return doors -> {
            String caseId = doors.openCase();
            return doors.fhir(caseId, path, type, body.apply(caseId));
        };
    }

    /** Something asked of the FHIR endpoint about a case that has a document already; {@code #} stands for its id. */
    static Delivery asked(String method, String path, String body, String... headers) {
        return doors -> {
            String caseId = doors.openCase();
            return doors.ask(caseId, method, path.replace("#", caseId), body.replace("#", caseId), headers);
        };
    }

    /** Messages sent over MLLP; the record number of their patient stands as {@code #} in them. */
    static Delivery messages(String... messages) {
        return doors -> doors.messages(messages);
    }
}
