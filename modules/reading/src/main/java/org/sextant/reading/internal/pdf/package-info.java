@NullMarked
package org.sextant.reading.internal.pdf;

import org.jspecify.annotations.NullMarked;
