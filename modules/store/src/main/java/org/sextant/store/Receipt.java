package org.sextant.store;

import java.time.Instant;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;

/**
 * The answer to a document handed in: it is stored, together with the job that will process it.
 *
 * @param job the job's number
 * @param caseId the case it belongs to
 * @param document the document's content hash
 * @param receivedAt when it was first received
 * @param duplicate whether the case already held these bytes; the job is then the one of the first time
 */
public record Receipt(long job, CaseId caseId, DocumentId document, Instant receivedAt, boolean duplicate) {}
