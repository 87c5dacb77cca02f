package org.sextant.guidance.internal.library;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.Problems;

/** What the engine says by itself, beside what packs say, in each language. */
public final class OwnSentences {

    private static final String FILE = "/org/sextant/guidance/internal/library/%s.yaml";
    private static final Map<Language, Catalogue> READ = new EnumMap<>(Language.class);

    private OwnSentences() {}

    /** Says an English sentence of the engine in this language; as it is where it has no translation. */
    public static UnaryOperator<String> in(Language language) {
        Catalogue catalogue = language == Language.ENGLISH ? Catalogue.NONE : catalogue(language);
        return english -> catalogue.find(english).orElse(english);
    }

    static synchronized Catalogue catalogue(Language language) {
        return READ.computeIfAbsent(language, OwnSentences::read);
    }

    private static Catalogue read(Language language) {
        String file = FILE.formatted(language.code());
        String text = PackFiles.findResource(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("this build does not speak " + language));
        return Catalogue.read(file, text, language, new Problems());
    }
}
