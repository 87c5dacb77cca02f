package org.sextant.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.library.Answer;
import org.sextant.guidance.internal.library.Library;
import org.sextant.guidance.internal.library.LibraryReader;
import org.sextant.guidance.internal.library.Translator;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.model.Citation;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;

/**
 * What active packs say to people in general, in the languages they speak: answers without a record, the kinds of help
 * that may fit, and their guidance in another language. Immutable; safe for use by many threads.
 */
public final class PackLibrary {

    private final List<Library> libraries;

    private PackLibrary(List<Library> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    /**
     * The library of the active packs of a set.
     *
     * @throws PackException if any pack has problems in what it says; it lists all of them
     */
    public static PackLibrary of(RulePacks packs) {
        return new PackLibrary(read(packs).stream()
                .filter(library -> library.pack().isActive())
                .toList());
    }

    /**
     * This library with what these packs say in the place of packs of their names: a release says what is in use, whatever the
     * status in the pack.
     *
     * @throws PackException if any of them has problems in what it says; it lists all of them
     */
    public PackLibrary with(RulePacks released) {
        List<Library> above = read(released);
        Set<String> names = released.list().stream().map(PackId::name).collect(Collectors.toSet());
        return new PackLibrary(Stream.concat(
                        libraries.stream()
                                .filter(library ->
                                        !names.contains(library.pack().id().name())),
                        above.stream())
                .sorted(Comparator.comparing(library -> library.pack().id().name()))
                .toList());
    }

    private static List<Library> read(RulePacks packs) {
        List<Library> libraries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (LoadedPack loaded : packs.loaded()) {
            Problems found = new Problems();
            Library library = LibraryReader.read(loaded.files(), loaded.pack(), found);
            found.list().forEach(problem -> problems.add(loaded.files().label() + "/" + problem));
            if (!library.languages().isEmpty()) {
                libraries.add(library);
            }
        }
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        return libraries;
    }

    /** Whether it speaks for exactly this pack. */
    public boolean knows(PackId pack) {
        return findLibrary(pack).isPresent();
    }

    /** The packs, each as a shelf. */
    public List<PackOverview> packs(Language language) {
        return libraries.stream().map(library -> overview(library, language)).toList();
    }

    private static PackOverview overview(Library library, Language language) {
        return new PackOverview(
                library.pack().id(),
                library.say(library.pack().title(), language),
                library.evidenceCutoff(),
                library.say(library.reviewedBy(), language),
                library.say(library.pack().disclaimer(), language),
                library.pack().topics().keySet().stream()
                        .flatMap(topic -> library
                                .findAnswer(topic, language)
                                .map(answer -> new PackOverview.Entry(topic, answer.title(), answer.inShort()))
                                .stream())
                        .toList(),
                library.pack().texts().keySet().stream()
                        .filter(code -> !code.equals("ASK") && !code.equals("CONFLICT"))
                        .map(code -> entry(library, code, language))
                        .toList(),
                List.copyOf(library.pack().citations().values()));
    }

    private static PackOverview.Entry entry(Library library, String conclusion, Language language) {
        PackText text = library.findText(conclusion, language)
                .or(() -> library.pack().findText(conclusion))
                .orElseThrow();
        return new PackOverview.Entry(
                conclusion, text.title(), PatientText.of(text.patient()).says());
    }

    /** What a pack says to a decision, in this language or else in English; empty if there is no such answer. */
    public Optional<GeneralAnswer> find(String pack, String topic, Language language) {
        return libraries.stream()
                .filter(library -> library.pack().id().name().equals(pack))
                .flatMap(library ->
                        library
                                .findAnswer(topic, language)
                                .map(answer -> answer(library, topic, answer, language))
                                .stream())
                .findFirst();
    }

    private static GeneralAnswer answer(Library library, String topic, Answer answer, Language language) {
        Language said = library.speaks(topic, language) ? language : Language.ENGLISH;
        return new GeneralAnswer(
                library.pack().id(),
                library.say(library.pack().title(), said),
                topic,
                said,
                answer.title(),
                answer.inShort(),
                answer.dependsOn(),
                points(library, answer.known()),
                points(library, answer.unknown()),
                answer.questions(),
                library.servicesOfTopic(topic, said),
                citations(
                        library,
                        Stream.concat(answer.known().stream(), answer.unknown().stream())
                                .flatMap(point -> point.citations().stream())
                                .distinct()
                                .toList()),
                library.say(library.pack().disclaimer(), said),
                library.evidenceCutoff());
    }

    private static List<GeneralAnswer.Point> points(Library library, List<Answer.Point> points) {
        return points.stream()
                .map(point ->
                        new GeneralAnswer.Point(point.sentence(), point.grade(), citations(library, point.citations())))
                .toList();
    }

    private static List<Citation> citations(Library library, List<String> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(library.pack().citations().get(id), "answers name known sources"))
                .toList();
    }

    /** The kinds of help that may fit beside these conclusions of a guidance, in the order the pack names them. */
    public List<Help> services(Guidance guidance, Collection<String> conclusions, Language language) {
        return findLibrary(guidance.pack())
                .map(library -> library.servicesOf(conclusions, language))
                .orElse(List.of());
    }

    /** A guidance in this language; what its pack has no translation for stays in English. */
    public Guidance translate(Guidance guidance, Language language) {
        return translate(
                guidance, guidance.pack(), language, library -> Translator.translate(guidance, library, language));
    }

    /** What changed in this language; what the pack that speaks now has no translation for stays in English. */
    public WhatChanged translate(WhatChanged changed, Language language) {
        return translate(
                changed, changed.pack(), language, library -> Translator.translate(changed, library, language));
    }

    /** An outlook in this language, likewise. */
    public Outlook translate(Outlook outlook, Language language) {
        return translate(
                outlook, outlook.pack(), language, library -> Translator.translate(outlook, library, language));
    }

    private <T> T translate(T english, PackId pack, Language language, Function<Library, T> translation) {
        return language == Language.ENGLISH
                ? english
                : findLibrary(pack).map(translation).orElse(english);
    }

    private Optional<Library> findLibrary(PackId pack) {
        return libraries.stream()
                .filter(library -> library.pack().id().equals(pack))
                .findFirst();
    }

    /** The libraries themselves, for the finder. */
    List<Library> libraries() {
        return libraries;
    }
}
