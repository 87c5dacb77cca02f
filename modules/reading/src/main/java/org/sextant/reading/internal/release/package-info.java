@NullMarked
package org.sextant.reading.internal.release;

import org.jspecify.annotations.NullMarked;
