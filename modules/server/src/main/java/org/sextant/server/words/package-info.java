/** What findings, criteria and codes are called where a person reads them, on pages and in a terminal. */
@NullMarked
package org.sextant.server.words;

import org.jspecify.annotations.NullMarked;
