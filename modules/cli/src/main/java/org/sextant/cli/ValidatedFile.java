package org.sextant.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sextant.fhir.ValidationMessage;
import org.sextant.fhir.ValidationReport;

/**
 * What {@code sextant validate} prints of one file.
 *
 * @param file as it was named
 * @param report what the validator said
 */
record ValidatedFile(Path file, ValidationReport report) {

    /** A line for the file, one for each error, one for each kind of warning, and one for each reason not to count an error. */
    Stream<String> lines() {
        String verdict = report.isValid() ? "valid" : report.errors().size() + " errors";
        return Stream.of(
                        Stream.of(file + ": " + verdict),
                        report.errors().stream().map(error -> "  error at " + error.location() + ": " + error.text()),
                        report.excluded().stream()
                                .map(ValidationMessage::excludedBecause)
                                .distinct()
                                .map(reason -> "  not counted: " + reason),
                        report.countWarnings().entrySet().stream()
                                .map(kind -> "  warnings: " + kind.getValue() + " " + kind.getKey()))
                .flatMap(lines -> lines);
    }

    /** The same as maps and lists, as {@code docs/schema/validate.schema.json} says. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("valid", report.isValid());
        json.put("errors", report.errors().stream().map(ValidatedFile::error).toList());
        json.put(
                "notCounted",
                report.excluded().stream().map(ValidatedFile::notCounted).toList());
        json.put("warnings", report.countWarnings());
        return json;
    }

    private static Map<String, Object> error(ValidationMessage message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", message.kind());
        json.put("location", message.location());
        json.put("text", message.text());
        return json;
    }

    private static Map<String, Object> notCounted(ValidationMessage message) {
        Map<String, Object> json = error(message);
        json.put("because", Objects.requireNonNull(message.excludedBecause()));
        return json;
    }
}
