package org.sextant.extraction.internal;

import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentPart;
import org.sextant.model.PatientIdentity;

/**
 * Who and when: what stands at the head of a document.
 *
 * @param patient who it says it is about
 * @param date the document's own date, where it gives one
 */
public record DocumentHeader(
        PatientIdentity patient, @Nullable ClinicalDate date) {

    /** A document that gives neither. */
    public static final DocumentHeader UNKNOWN = new DocumentHeader(PatientIdentity.UNKNOWN, null);

    /** What a structured record says of the document outweighs what its text seems to say. */
    public DocumentHeader under(DocumentPart part) {
        PatientIdentity own = part.patient();
        return new DocumentHeader(
                new PatientIdentity(
                        own.name() == null ? patient.name() : own.name(),
                        own.birthDate() == null ? patient.birthDate() : own.birthDate(),
                        own.sex() == null ? patient.sex() : own.sex(),
                        own.recordNumber() == null ? patient.recordNumber() : own.recordNumber()),
                part.date() == null ? date : part.date());
    }
}
