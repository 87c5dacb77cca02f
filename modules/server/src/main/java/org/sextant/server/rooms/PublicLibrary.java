package org.sextant.server.rooms;

import java.util.List;
import java.util.NoSuchElementException;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.Help;
import org.sextant.guidance.Language;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.PackLibrary;
import org.sextant.guidance.PackOverview;
import org.sextant.guidance.RulePacks;
import org.sextant.guidance.TopicFinder;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;

/** What packs say to everybody; nothing here knows of any case. Safe for use by many threads. */
public final class PublicLibrary {

    private final PackLibrary library;
    private final TopicFinder finder;

    private PublicLibrary(PackLibrary library) {
        this.library = library;
        finder = TopicFinder.over(library);
    }

    /** The library of the packs of this build. */
    public static PublicLibrary bundled() {
        return new PublicLibrary(PackLibrary.of(RulePacks.bundled()));
    }

    /** The packs. */
    public List<PackOverview> packs(Language language) {
        return library.packs(language);
    }

    /** What a question is about; it is kept nowhere. */
    public TopicFinder.Found find(String question, Language preferred) {
        return finder.find(question, preferred);
    }

    /**
     * The general answer to a decision.
     *
     * @throws NoSuchElementException if there is none
     */
    public GeneralAnswer get(String pack, String topic, Language language) {
        return library.find(pack, topic, language).orElseThrow(() -> new NoSuchElementException("no such answer"));
    }

    /** A guidance in this language, as far as its pack speaks it. */
    public Guidance translate(Guidance guidance, Language language) {
        return library.translate(guidance, language);
    }

    /** An outlook in this language, likewise. */
    public Outlook translate(Outlook outlook, Language language) {
        return library.translate(outlook, language);
    }

    /** The kinds of help that may fit beside what a guidance comes to. */
    public List<Help> services(Guidance guidance, Language language) {
        return library.services(
                guidance,
                guidance.recommendations().stream()
                        .map(Recommendation::conclusion)
                        .toList(),
                language);
    }
}
