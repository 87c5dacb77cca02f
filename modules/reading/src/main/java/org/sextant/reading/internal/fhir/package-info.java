/** Reads FHIR R4 JSON: bundles, single resources and lines of resources, with the files inside them. */
@NullMarked
package org.sextant.reading.internal.fhir;

import org.jspecify.annotations.NullMarked;
