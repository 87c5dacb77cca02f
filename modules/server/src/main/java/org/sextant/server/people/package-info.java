/** The people who use Sextant: their accounts, how they prove who they are, and whom they let see a case. */
@NullMarked
package org.sextant.server.people;

import org.jspecify.annotations.NullMarked;
