package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;

/** FHIR's own extension for what a profile demands and the record does not give: the element is there, and says why it is empty. */
final class DataAbsent {

    /** The record is silent. */
    static final String UNKNOWN = "unknown";

    /** The record gives it in words that we do not cut into parts. */
    static final String AS_TEXT = "as-text";

    private static final String URL = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private DataAbsent() {}

    /** Marks the element, and gives it back. */
    static <E extends Element> E mark(E element, String reason) {
        Extensions.add(element, URL, new CodeType(reason));
        return element;
    }
}
