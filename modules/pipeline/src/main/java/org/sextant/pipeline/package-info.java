/** Carries a record through its journey as routes whose transport is configuration, and evaluates cases again when a pack changes. */
@NullMarked
package org.sextant.pipeline;

import org.jspecify.annotations.NullMarked;
