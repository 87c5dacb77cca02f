/** Keeps documents by hash, revisions, guidance, jobs and the audit trail. */
@NullMarked
package org.sextant.store;

import org.jspecify.annotations.NullMarked;
