package org.sextant.store;

import java.time.Instant;
import org.sextant.model.CaseId;
import org.sextant.model.Revision;

/**
 * One stored state of a case. Two versions share a revision when only documents or issues differ, not premises.
 *
 * @param caseId the case
 * @param version 1 for the first, growing by 1
 * @param revision the revision of its premises
 * @param storedAt when it was stored
 */
public record CaseVersion(CaseId caseId, long version, Revision revision, Instant storedAt) {}
