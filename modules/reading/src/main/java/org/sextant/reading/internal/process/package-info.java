@NullMarked
package org.sextant.reading.internal.process;

import org.jspecify.annotations.NullMarked;
