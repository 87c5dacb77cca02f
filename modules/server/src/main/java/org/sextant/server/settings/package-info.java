/** The settings: one record per concern, read and checked before anything starts. */
@NullMarked
package org.sextant.server.settings;

import org.jspecify.annotations.NullMarked;
