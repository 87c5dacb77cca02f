package org.sextant.store;

import java.time.Instant;
import org.sextant.model.CaseId;

/**
 * Something that happened, to be announced at least once. Carries ids only; whoever hears it reads the store.
 *
 * @param id its number, in order of writing
 * @param kind what happened
 * @param caseId the case
 * @param subject the id that the kind says
 * @param at when it happened
 */
public record Event(long id, EventKind kind, CaseId caseId, String subject, Instant at) {}
