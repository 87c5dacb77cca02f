/** The outputs that other programs read. */
@NullMarked
package org.sextant.server.output;

import org.jspecify.annotations.NullMarked;
