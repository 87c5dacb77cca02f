package org.sextant.server.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** Takes in a bundle that is posted to the server itself: one document, all of it or nothing. */
final class PostedTransactionProvider {

    private final PostedRecords posted;

    PostedTransactionProvider(PostedRecords posted) {
        this.posted = posted;
    }

    @Transaction
    public Bundle transact(@TransactionParam Bundle bundle, RequestDetails request) {
        MethodOutcome kept = posted.keep(bundle, request.loadRequestContents());
        Bundle response = new Bundle();
        response.setType(BundleType.TRANSACTIONRESPONSE);
        bundle.getEntry().forEach(entry -> response.addEntry()
                .getResponse()
                .setStatus(Boolean.TRUE.equals(kept.getCreated()) ? "201 Created" : "200 OK")
                .setLocation("DocumentReference/" + kept.getId().getIdPart()));
        return response;
    }
}
