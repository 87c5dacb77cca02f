@NullMarked
package org.sextant.reading.internal.text;

import org.jspecify.annotations.NullMarked;
