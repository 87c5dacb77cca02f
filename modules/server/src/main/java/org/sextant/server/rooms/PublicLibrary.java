package org.sextant.server.rooms;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.Help;
import org.sextant.guidance.Language;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.PackLibrary;
import org.sextant.guidance.PackOverview;
import org.sextant.guidance.RulePacks;
import org.sextant.guidance.TopicFinder;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Recommendation;
import org.sextant.model.WhatChanged;
import org.sextant.store.PackShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the packs in use say to everybody, and earlier packs to those whose guidance is theirs; nothing here knows of any case. It follows
 * releases at once. Where the store does not answer, what was in use last is said: general answers need no database. Safe for
 * use by many threads.
 */
public final class PublicLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(PublicLibrary.class);

    private final PackLibrary bundled = PackLibrary.of(RulePacks.bundled());
    private final Supplier<PackShelf> shelf;
    private final Map<PackId, PackLibrary> earlier = new ConcurrentHashMap<>();
    private volatile InUse inUse = new InUse(List.of(), bundled, TopicFinder.over(bundled));

    /**
     * @param shelf the packs that were released, and which of them are in use
     */
    public PublicLibrary(Supplier<PackShelf> shelf) {
        this.shelf = shelf;
    }

    /** What is in use as long as the pointers stand so. */
    private record InUse(List<PackId> pointers, PackLibrary library, TopicFinder finder) {}

    /** The packs. */
    public List<PackOverview> packs(Language language) {
        return inUse().library().packs(language);
    }

    /** What a question is about; it is kept nowhere. */
    public TopicFinder.Found find(String question, Language preferred) {
        return inUse().finder().find(question, preferred);
    }

    /**
     * The general answer to a decision.
     *
     * @throws NoSuchElementException if there is none
     */
    public GeneralAnswer get(String pack, String topic, Language language) {
        return inUse().library()
                .find(pack, topic, language)
                .orElseThrow(() -> new NoSuchElementException("no such answer"));
    }

    /** A guidance in this language, as far as its pack speaks it. */
    public Guidance translate(Guidance guidance, Language language) {
        return libraryOf(guidance.pack()).translate(guidance, language);
    }

    /** What changed in this language, as far as the pack that speaks now speaks it. */
    public WhatChanged translate(WhatChanged changed, Language language) {
        return libraryOf(changed.pack()).translate(changed, language);
    }

    /** An outlook in this language, likewise. */
    public Outlook translate(Outlook outlook, Language language) {
        return libraryOf(outlook.pack()).translate(outlook, language);
    }

    /** The kinds of help that may fit beside what a guidance comes to. */
    public List<Help> services(Guidance guidance, Language language) {
        return libraryOf(guidance.pack())
                .services(
                        guidance,
                        guidance.recommendations().stream()
                                .map(Recommendation::conclusion)
                                .toList(),
                        language);
    }

    private PackLibrary libraryOf(PackId pack) {
        if (bundled.knows(pack)) {
            return bundled;
        }
        try {
            return earlier.computeIfAbsent(pack, this::read);
        } catch (RuntimeException e) {
            LOG.warn(
                    "what {} says to everybody cannot be read: {}",
                    pack,
                    e.getClass().getSimpleName());
            return bundled;
        }
    }

    private PackLibrary read(PackId pack) {
        PackShelf packs = shelf.get();
        return packs.list().contains(pack) ? bundled.with(RulePacks.ofArchive(packs.getArchive(pack))) : bundled;
    }

    private InUse inUse() {
        try {
            List<PackId> pointers = shelf.get().listPointers();
            if (!pointers.equals(inUse.pointers())) {
                inUse = open(pointers);
            }
        } catch (RuntimeException e) {
            LOG.warn("which packs are in use cannot be read: {}", e.getClass().getSimpleName());
        }
        return inUse;
    }

    private InUse open(List<PackId> pointers) {
        PackLibrary library = bundled;
        for (PackId pack : pointers) {
            if (!bundled.knows(pack)) {
                library = library.with(RulePacks.ofArchive(shelf.get().getArchive(pack)));
            }
        }
        return new InUse(pointers, library, TopicFinder.over(library));
    }
}
