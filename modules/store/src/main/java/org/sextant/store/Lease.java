package org.sextant.store;

/**
 * The right to work on a job for a while.
 *
 * @param job the job as it stood when the lease was given
 * @param token grows with every lease of the job; writes under an older token are refused
 */
public record Lease(Job job, long token) {}
