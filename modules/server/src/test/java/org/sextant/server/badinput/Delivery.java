package org.sextant.server.badinput;

import java.util.function.Function;
import java.util.function.Supplier;
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
    static Delivery fhir(String path, Function<String, String> body) {
        return fhir(path, "application/fhir+json", body);
    }

    /** The same with a content type of its own. */
    static Delivery fhir(String path, String type, Function<String, String> body) {
        return doors -> {
            String caseId = doors.openCase();
            return doors.fhir(caseId, path, type, body.apply(caseId));
        };
    }

    /** A message sent over MLLP; the record number of its patient stands as {@code #} in it. */
    static Delivery message(String message) {
        return doors -> doors.message(message);
    }
}
