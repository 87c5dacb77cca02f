package org.sextant.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes HL7 v2 messages over MLLP. A sender hears {@code AA} only after its message was stored; it is refused for what it says
 * or because it could not be stored. Nothing of a message is logged.
 *
 * <p>Not camel-mllp: its timeouts begin again with each byte, what follows a message in one packet is dropped, and both
 * are logged with their text (docs/decisions).
 */
public final class MllpDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MllpDoor.class);
    private static final byte[] END = {0x1C, 0x0D};
    private static final int START = 0x0B;

    private final MllpSettings settings;
    private final UnaryOperator<byte[]> taker;
    private final ServerSocket server;
    private final Semaphore places;
    private final Set<Socket> connected = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mllp");
        thread.setDaemon(true);
        return thread;
    });

    private MllpDoor(MllpSettings settings, UnaryOperator<byte[]> taker, ServerSocket server) {
        this.settings = settings;
        this.taker = taker;
        this.server = server;
        this.places = new Semaphore(settings.connections());
    }

    /** Opens the door; the taker makes the answer to a message when it is kept or refused. */
    static MllpDoor open(MllpSettings settings, UnaryOperator<byte[]> taker) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
            MllpDoor door = new MllpDoor(settings, taker, server);
            door.threads.execute(door::accept);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket sender = server.accept();
                if (places.tryAcquire()) {
                    connected.add(sender);
                    threads.execute(() -> serve(sender));
                } else {
                    LOG.warn("a sender of messages was turned away: {} are connected", settings.connections());
                    sender.close();
                }
            } catch (IOException e) {
                LOG.debug("no more senders are taken: {}", Failure.nameOf(e));
            }
        }
    }

    private void serve(Socket sender) {
        try (sender) {
            sender.setTcpNoDelay(true);
            MllpFrames frames = new MllpFrames(sender, settings);
            OutputStream out = sender.getOutputStream();
            for (Optional<byte[]> message = frames.next(); message.isPresent(); message = frames.next()) {
                answer(taker.apply(message.get()), out);
            }
        } catch (IOException e) {
            LOG.info("the connection of a sender was closed: {}", Failure.nameOf(e));
        } catch (RuntimeException e) {
            LOG.warn("a message could not be answered: {}", Failure.nameOf(e));
        } finally {
            connected.remove(sender);
            places.release();
        }
    }

    private static void answer(byte[] answer, OutputStream out) throws IOException {
        out.write(START);
        out.write(answer);
        out.write(END);
        out.flush();
    }

    /** Takes no more messages; what was not acknowledged will be sent again. */
    @Override
    public void close() {
        closeQuietly(server);
        connected.forEach(MllpDoor::closeQuietly);
        threads.shutdown();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("a socket did not close: {}", Failure.nameOf(e));
        }
    }
}
