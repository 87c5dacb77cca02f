/** What a library must be able to make by name; nobody else uses it. */
@NullMarked
package org.sextant.store.internal;

import org.jspecify.annotations.NullMarked;
