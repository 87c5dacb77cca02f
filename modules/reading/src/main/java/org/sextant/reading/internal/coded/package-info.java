@NullMarked
package org.sextant.reading.internal.coded;

import org.jspecify.annotations.NullMarked;
