package org.sextant.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.sextant.server.rooms.UploadQuota;

/**
 * Serves the resources of the stored mCODE bundles: read, search by patient, and everything of a patient; and takes
 * records in: a DocumentReference, a Binary or a Bundle is one document of the case it is about.
 */
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
    private final transient UploadQuota quota;

    FhirEndpoint(CaseDesk desk, UploadQuota quota) {
        this.desk = desk;
        this.quota = quota;
    }

    /** What is posted is cut at the largest size of a document; who stops in the middle hears it from the web server. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LimitedRequest limited = new LimitedRequest(request, desk.maxDocumentBytes());
        if (limited.arrives()) {
            super.doPost(limited, response);
        }
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
        PostedRecords posted = new PostedRecords(desk, quota, new PostedSubject(desk, context));
        registerProviders(
                new PostedDocumentProvider(resources, posted),
                new PostedBinaryProvider(posted),
                new PostedBundleProvider(posted));
        registerProvider(new PostedTransactionProvider(posted));
        TYPES.stream()
                .filter(type -> type != DocumentReference.class)
                .forEach(type -> registerProvider(new CaseResourceProvider(type, resources)));
        registerInterceptor(new PostedContentCheck());
        registerInterceptor(new OfferedCheck());
    }
}
