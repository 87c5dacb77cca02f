package org.sextant.server.badinput;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server that hostile files point to. Whoever asks it for something followed a stranger's link. */
final class Canary {

    private static final AtomicInteger HITS = new AtomicInteger();
    private static final HttpServer SERVER = start();

    private Canary() {}

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                HITS.incrementAndGet();
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    static String host() {
        return "127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** An address that nobody may ask for. */
    static String url() {
        return "http://" + host() + "/canary";
    }

    /** How often somebody asked for something. */
    static int hits() {
        return HITS.get();
    }
}
