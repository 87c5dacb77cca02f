/** The pages a patient reads. */
@NullMarked
package org.sextant.server.pages;

import org.jspecify.annotations.NullMarked;
