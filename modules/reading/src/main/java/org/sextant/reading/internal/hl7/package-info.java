/** Reads HL7 v2 messages and batches of them. */
@NullMarked
package org.sextant.reading.internal.hl7;

import org.jspecify.annotations.NullMarked;
