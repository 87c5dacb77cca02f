package org.sextant.reading.internal.cda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;
import org.sextant.reading.internal.coded.RecordDates;
import org.sextant.reading.internal.xml.Element;

/** What the head of a C-CDA document says of itself. */
final class CdaHeader {

    /** Document types (LOINC) with a kind of their own; a summary of care lists problems. */
    private static final Map<String, DocumentKind> KINDS = Map.of(
            "34133-9", DocumentKind.PROBLEM_LIST,
            "18842-5", DocumentKind.DISCHARGE_SUMMARY,
            "11504-8", DocumentKind.OPERATIVE_NOTE,
            "18748-4", DocumentKind.RADIOLOGY,
            "11502-2", DocumentKind.LABORATORY);

    private CdaHeader() {}

    static @Nullable DocumentKind kind(Element coded) {
        return coded.find("code")
                .flatMap(code -> code.findAttribute("code"))
                .map(KINDS::get)
                .orElse(null);
    }

    static @Nullable ClinicalDate date(Element document) {
        return findDate(document.find("effectiveTime")).orElse(null);
    }

    /** The date of a note among other sections: of the act that it hangs on. */
    static @Nullable ClinicalDate noteDate(Element section) {
        return section.list("entry", "act", "effectiveTime")
                .flatMap(time -> findDate(Optional.of(time)).stream())
                .findFirst()
                .orElse(null);
    }

    static List<PatientIdentity> patients(Element document) {
        return document.list("recordTarget", "patientRole")
                .map(CdaHeader::patient)
                .distinct()
                .toList();
    }

    private static PatientIdentity patient(Element role) {
        Optional<Element> patient = role.find("patient");
        String name = patient.flatMap(person -> person.find("name")).stream()
                .flatMap(whole -> whole.children().stream())
                .filter(part -> part.is("given") || part.is("family") || part.is(""))
                .map(Element::words)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        Optional<Sex> sex = patient.flatMap(person -> person.find("administrativeGenderCode"))
                .flatMap(code -> code.findAttribute("code"))
                .flatMap(code -> switch (code) {
                    case "F" -> Optional.of(Sex.FEMALE);
                    case "M" -> Optional.of(Sex.MALE);
                    default -> Optional.empty();
                });
        return new PatientIdentity(
                name.isEmpty() ? null : name,
                findDate(patient.flatMap(person -> person.find("birthTime"))).orElse(null),
                sex.orElse(null),
                role.find("id").flatMap(id -> id.findAttribute("extension")).orElse(null));
    }

    private static Optional<ClinicalDate> findDate(Optional<Element> time) {
        return time.flatMap(element -> element.findAttribute("value"))
                .flatMap(RecordDates::find)
                .map(ClinicalDate::new);
    }
}
