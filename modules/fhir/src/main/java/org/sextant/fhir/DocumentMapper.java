package org.sextant.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
 * A source as a DocumentReference: content hash, part of the file, kind and date, neither name nor content. A quarantined document has
 * no subject: it seems to be about somebody else. One of these serves one bundle.
 */
final class DocumentMapper {

    private static final String HASH = Canonicals.identifierSystem("document-sha256");
    private static final String QUARANTINED = "quarantined";
    private static final String PART = "document-part";
    private static final int FIRST = 1;

    private final Map<DocumentId, List<String>> references = new HashMap<>();

    /** The id of the DocumentReference of a file, or of the first document in it. */
    static String id(CaseId caseId, DocumentId document) {
        return ResourceIds.of(caseId, "document", name(new SourceDocument(document, DocumentKind.OTHER, null, false)));
    }

    /** The DocumentReference, with its id. */
    DocumentReference write(SourceDocument document, CaseId caseId, Reference patient) {
        DocumentReference reference = new DocumentReference();
        reference.setId(ResourceIds.of(caseId, "document", name(document)));
        references
                .computeIfAbsent(document.id(), file -> new ArrayList<>())
                .add("DocumentReference/" + reference.getId());
        reference.setMasterIdentifier(identifier(document.id()));
        Extensions.putInteger(reference, PART, document.part());
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
                Extensions.findInteger(reference, PART).orElse(FIRST),
                DocumentKind.valueOf(Texts.getText(reference.getType())),
                Dates.find(reference.getContext().getPeriod().getStartElement()).orElse(null),
                Extensions.find(reference, Canonicals.extension(QUARANTINED), BooleanType.class)
                        .map(BooleanType::getValue)
                        .orElse(false));
    }

    /**
     * A reference that holds even where the case does not list the document: by the hash of its file. Of a file of many
     * documents the hash stands alone, and the place of the span says which of them it is.
     */
    Reference reference(DocumentId document) {
        List<String> listed = references.getOrDefault(document, List.of());
        Reference reference = new Reference().setIdentifier(identifier(document));
        return listed.size() == 1 ? reference.setReference(listed.get(0)) : reference;
    }

    DocumentId getId(Reference reference) {
        return getId(reference.getIdentifier());
    }

    /** The first part of a file keeps the name, and so the id, that the file had when files were not cut. */
    private static String name(SourceDocument document) {
        return document.id().value() + (document.part() == FIRST ? "" : "#" + document.part());
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
