package org.sextant.guidance;

import java.util.Arrays;
import java.util.Optional;

/** A language in which packs speak to people. Packs are written in English; the other languages are their translation. */
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Its ISO 639-1 code, for example {@code es}. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of this code; empty if packs do not speak it. */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
