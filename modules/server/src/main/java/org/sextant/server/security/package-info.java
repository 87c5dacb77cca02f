/** Who may come in, and what every answer tells the browser. */
@NullMarked
package org.sextant.server.security;

import org.jspecify.annotations.NullMarked;
