/** Builders, the sample generator and the contract tests that other rooms use in test scope. */
@NullMarked
package org.sextant.testkit;

import org.jspecify.annotations.NullMarked;
