package org.sextant.server;

import java.net.URI;

/**
 * How to reach a running server, for the person who started it. Whoever prints it, prints it to that person only.
 *
 * @param address the address of the first page
 * @param signInCode the code that signs one browser in, once
 * @param bearerToken the token for programs, good until the server stops
 */
public record ServerAddress(URI address, String signInCode, String bearerToken) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ServerAddress[" + address + "]";
    }
}
