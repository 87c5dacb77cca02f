/** Opens the rooms of the house in the background and holds them while the server runs. */
@NullMarked
package org.sextant.server.rooms;

import org.jspecify.annotations.NullMarked;
