package org.sextant.server.fhir;

import ca.uhn.fhir.model.valueset.BundleTypeEnum;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The patients: read, search, and everything of one. */
final class PatientProvider implements IResourceProvider {

    private final StoredResources resources;

    PatientProvider(StoredResources resources) {
        this.resources = resources;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Patient.class;
    }

    @Read
    public IBaseResource read(@IdParam IdType id) {
        return resources.find(Patient.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public IBundleProvider search(@OptionalParam(name = "_id") @Nullable TokenParam id) {
        return new SimpleBundleProvider(
                id == null ? resources.listPatients() : resources.list(Patient.class, id.getValue()));
    }

    @Operation(name = "$everything", idempotent = true, bundleType = BundleTypeEnum.SEARCHSET)
    public IBundleProvider everything(@IdParam IdType id) {
        List<Resource> everything = resources.listEverything(id.getIdPart());
        if (everything.isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
        return new SimpleBundleProvider(everything);
    }
}
