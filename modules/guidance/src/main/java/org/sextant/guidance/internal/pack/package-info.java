/** A rule pack as data: its files, what they say, and everything that is wrong with them. */
@NullMarked
package org.sextant.guidance.internal.pack;

import org.jspecify.annotations.NullMarked;
