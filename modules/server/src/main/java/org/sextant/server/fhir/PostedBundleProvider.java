package org.sextant.server.fhir;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/** Takes in bundles that are to be kept as they are. */
final class PostedBundleProvider implements IResourceProvider {

    private final PostedRecords posted;

    PostedBundleProvider(PostedRecords posted) {
        this.posted = posted;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Bundle.class;
    }

    @Create
    public MethodOutcome create(@ResourceParam Bundle bundle, RequestDetails request) {
        return posted.keep(bundle, request.loadRequestContents());
    }
}
