/** Benchmarks against the named peers. */
@NullMarked
package org.sextant.bench;

import org.jspecify.annotations.NullMarked;
