package org.sextant.server.fhir;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Reference;

/** Takes in files as they are, or wrapped in a Binary; whose they are, the security context says. */
final class PostedBinaryProvider implements IResourceProvider {

    private final PostedRecords posted;

    PostedBinaryProvider(PostedRecords posted) {
        this.posted = posted;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Binary.class;
    }

    @Create
    public MethodOutcome create(@ResourceParam Binary binary, RequestDetails request) {
        Reference context = new Reference(
                Optional.ofNullable(request.getHeader("X-Security-Context")).orElse(""));
        boolean raw = !Optional.ofNullable(request.getHeader("Content-Type"))
                .orElse("")
                .contains("fhir");
        return posted.keep(binary, context, request.loadRequestContents(), raw);
    }
}
