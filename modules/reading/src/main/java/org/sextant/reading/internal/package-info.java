@NullMarked
package org.sextant.reading.internal;

import org.jspecify.annotations.NullMarked;
