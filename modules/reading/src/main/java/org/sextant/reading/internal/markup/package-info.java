@NullMarked
package org.sextant.reading.internal.markup;

import org.jspecify.annotations.NullMarked;
