/** Files that hold other files: archives and mails. */
@NullMarked
package org.sextant.reading.internal.container;

import org.jspecify.annotations.NullMarked;
