package org.sextant.server.fhir;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.DocumentReference;

/** Reads, finds and takes in documents. */
final class PostedDocumentProvider extends CaseResourceProvider {

    private final PostedRecords posted;

    PostedDocumentProvider(StoredResources resources, PostedRecords posted) {
        super(DocumentReference.class, resources);
        this.posted = posted;
    }

    @Create
    public MethodOutcome create(@ResourceParam DocumentReference reference, RequestDetails request) {
        return posted.keep(reference, request.loadRequestContents());
    }
}
