package org.sextant.pipeline;

import org.sextant.model.CaseId;
import org.sextant.model.Revision;

/**
 * Guidance of a case was made current. Heard at least once; read the guidance from {@link Pipeline#listGuidance}.
 *
 * @param caseId the case
 * @param revision the revision it is about
 */
public record GuidanceIssued(CaseId caseId, Revision revision) {}
