/** The commands of the one runnable jar. */
@NullMarked
package org.sextant.cli;

import org.jspecify.annotations.NullMarked;
