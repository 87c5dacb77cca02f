/** Finders for what notes and laboratory reports state: results, performance status, drugs, operations, metastases. */
@NullMarked
package org.sextant.extraction.internal.notes;

import org.jspecify.annotations.NullMarked;
