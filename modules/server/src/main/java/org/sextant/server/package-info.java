/** Serves the pages and the FHIR endpoint, with security and configuration. */
@NullMarked
package org.sextant.server;

import org.jspecify.annotations.NullMarked;
