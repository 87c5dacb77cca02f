/** The FHIR endpoint over our own store: the only place of the server that knows HAPI. */
@NullMarked
package org.sextant.server.fhir;

import org.jspecify.annotations.NullMarked;
