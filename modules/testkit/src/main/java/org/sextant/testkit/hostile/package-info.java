/** Files that mean no good, made by code when a test asks for them. */
@NullMarked
package org.sextant.testkit.hostile;

import org.jspecify.annotations.NullMarked;
