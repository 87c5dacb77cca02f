package org.sextant.server.rooms;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.pipeline.MllpDoor;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.Pipeline;
import org.sextant.server.SextantVersion;
import org.sextant.server.settings.Settings;
import org.sextant.store.Store;

/**
 * The store, the pipeline and the rooms behind its steps. The store and the pipeline open while the web server starts;
 * the slow rooms warm up after that, and a document that arrives sooner waits for them. Safe for use by many threads.
 */
public final class Rooms implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "rooms");
        thread.setDaemon(true);
        return thread;
    });
    private final CompletableFuture<Store> store;
    private final CompletableFuture<Pipeline> pipeline;
    private final CompletableFuture<Optional<MllpDoor>> messages;
    private final CompletableFuture<WarmSteps> warm = new CompletableFuture<>();
    private final Outlooks outlooks = new Outlooks();
    private final Settings settings;
    private final Function<Settings, WarmSteps> slowRooms;

    private Rooms(Settings settings, Clock clock, Function<Settings, WarmSteps> slowRooms) {
        this.settings = settings;
        this.slowRooms = slowRooms;
        AwaitedSteps steps =
                new AwaitedSteps(SextantVersion.current(), () -> warm.join().steps());
        store = CompletableFuture.supplyAsync(
                () -> Store.open(settings.store().toSettings(settings.data().storeFolder())), threads);
        pipeline = store.thenApply(
                opened -> Pipeline.start(settings.pipeline().toSettings(maxDocumentBytes()), opened, steps, clock));
        messages = pipeline.thenApply(started -> settings.mllp().findSettings().map(started::listenForMessages));
    }

    /** Begins to open the store and the pipeline; returns at once. */
    public static Rooms open(Settings settings, Clock clock, Function<Settings, WarmSteps> slowRooms) {
        return new Rooms(settings, clock, slowRooms);
    }

    /** Begins to open the slow rooms; returns at once, and tells what is wrong with them if they do not open. */
    public void warmUp(Consumer<Throwable> failed) {
        threads.execute(() -> {
            try {
                WarmSteps opened = slowRooms.apply(settings);
                opened.steps().guidance().activePacks().forEach(store().packs()::requireUnchanged);
                warm.complete(opened);
            } catch (RuntimeException | Error e) {
                warm.completeExceptionally(e);
                failed.accept(e);
            }
        });
    }

    /** The store, once it is open. */
    public Store store() {
        return OpenRooms.join(store);
    }

    /** The pipeline, once it has started. */
    public Pipeline pipeline() {
        return OpenRooms.join(pipeline);
    }

    /** What is beside a guidance; empty where it cannot be told here, or not before the slow rooms are open. */
    Optional<Outlook> explore(CaseFacts facts, Guidance guidance) {
        return warm.isDone() && !warm.isCompletedExceptionally()
                ? outlooks.find(warm.join().steps().guidance(), facts, guidance)
                : Optional.empty();
    }

    /** The door for HL7 v2 messages, once it is open; empty if none was asked for. */
    public Optional<MllpDoor> messages() {
        return OpenRooms.join(messages);
    }

    /** The largest document accepted, in bytes. */
    public long maxDocumentBytes() {
        return settings.reading().maxDocumentSize().toBytes();
    }

    /** Ends what runs and closes the rooms, those that use others first. */
    @Override
    public void close() {
        if (messages.isDone() && !messages.isCompletedExceptionally()) {
            messages.join().ifPresent(MllpDoor::close);
        }
        closeIfOpen(pipeline);
        closeIfOpen(warm);
        closeIfOpen(store);
        threads.shutdownNow();
    }

    private static void closeIfOpen(CompletableFuture<? extends AutoCloseable> room) {
        if (room.isDone() && !room.isCompletedExceptionally()) {
            try {
                room.join().close();
            } catch (Exception e) {
                throw new IllegalStateException("closing a room failed", e);
            }
        }
    }
}
