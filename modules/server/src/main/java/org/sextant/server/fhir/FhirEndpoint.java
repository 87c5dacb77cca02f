package org.sextant.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.sextant.server.SextantVersion;
import org.sextant.server.rooms.CaseDesk;

/** Serves the resources of the stored mCODE bundles: read, search by patient, and everything of a patient. */
final class FhirEndpoint extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;
    private static final int SEARCHES_KEPT = 50;

    /** What a bundle of a case can hold beside its Patient. */
    static final List<Class<? extends Resource>> TYPES = List.of(
            Basic.class,
            Condition.class,
            DetectedIssue.class,
            DocumentReference.class,
            FamilyMemberHistory.class,
            MedicationRequest.class,
            Observation.class,
            Procedure.class,
            Provenance.class,
            ServiceRequest.class);

    private final transient CaseDesk desk;

    FhirEndpoint(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void initialize() {
        FhirContext context = FhirContext.forR4Cached();
        setFhirContext(context);
        setServerName("Sextant");
        setServerVersion(SextantVersion.current());
        setImplementationDescription("Oncology cases read from a patient's own documents");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setPagingProvider(new FifoMemoryPagingProvider(SEARCHES_KEPT)
                .setDefaultPageSize(PAGE)
                .setMaximumPageSize(LARGEST_PAGE));
        StoredResources resources = new StoredResources(desk, context);
        registerProvider(new PatientProvider(resources));
        TYPES.forEach(type -> registerProvider(new CaseResourceProvider(type, resources)));
    }
}
