/** The JSON twin of the pages. */
@NullMarked
package org.sextant.server.api;

import org.jspecify.annotations.NullMarked;
