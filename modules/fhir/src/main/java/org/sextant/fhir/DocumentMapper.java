package org.sextant.fhir;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.SourceDocument;

/**
 * A source as a DocumentReference: content hash, kind and date, neither name nor content. A quarantined document has
 * no subject: it seems to be about somebody else. One of these serves one bundle.
 */
final class DocumentMapper {

    private static final String HASH = Canonicals.identifierSystem("document-sha256");
    private static final String QUARANTINED = "quarantined";

    private final Map<DocumentId, String> references = new HashMap<>();

    /** The DocumentReference, with its id. */
    DocumentReference write(SourceDocument document, CaseId caseId, Reference patient) {
        DocumentReference reference = new DocumentReference();
        reference.setId(ResourceIds.of(caseId, "document", document.id().value()));
        references.put(document.id(), "DocumentReference/" + reference.getId());
        reference.setMasterIdentifier(identifier(document.id()));
        reference.setStatus(DocumentReferenceStatus.CURRENT);
        reference.setType(Texts.concept(document.kind().name()));
        if (document.date() != null) {
            reference.getContext().getPeriod().setStartElement(Dates.dateTime(document.date()));
        }
        if (document.quarantined()) {
            Extensions.put(reference, QUARANTINED, new BooleanType(true));
        } else {
            reference.setSubject(patient);
        }
        reference.addContent().getAttachment().setUrl("urn:" + document.id().value());
        return reference;
    }

    SourceDocument read(DocumentReference reference) {
        return new SourceDocument(
                getId(reference.getMasterIdentifier()),
                DocumentKind.valueOf(Texts.getText(reference.getType())),
                Dates.find(reference.getContext().getPeriod().getStartElement()).orElse(null),
                Extensions.find(reference, Canonicals.extension(QUARANTINED), BooleanType.class)
                        .map(BooleanType::getValue)
                        .orElse(false));
    }

    /** A reference that holds even where the case does not list the document: by its hash. */
    Reference reference(DocumentId document) {
        return new Reference(references.get(document)).setIdentifier(identifier(document));
    }

    DocumentId getId(Reference reference) {
        return getId(reference.getIdentifier());
    }

    private static DocumentId getId(Identifier identifier) {
        if (!HASH.equals(identifier.getSystem()) || identifier.getValue() == null) {
            throw new Unreadable("a document has no content hash");
        }
        return new DocumentId(identifier.getValue());
    }

    private static Identifier identifier(DocumentId document) {
        return new Identifier().setSystem(HASH).setValue(document.value());
    }
}
