/** Translates case facts and guidance to and from FHIR R4 and mCODE STU4, and validates them. */
@NullMarked
package org.sextant.fhir;

import org.jspecify.annotations.NullMarked;
