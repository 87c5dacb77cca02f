package org.sextant.store;

import java.time.Instant;

/**
 * One line of the audit trail; ids and codes only.
 *
 * @param id its number
 * @param at when
 * @param actor who: a user's id, or {@code system}
 * @param action what, as a code: {@code DOCUMENT_RECEIVED}, {@code CASE_READ}, {@code CASE_DELETED} ...
 * @param caseId the id of the case, empty where none is concerned
 * @param subject the id of what was acted on, or counts; may be empty
 */
public record AuditEntry(long id, Instant at, String actor, String action, String caseId, String subject) {}
