package org.sextant.extraction.internal.pathology;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;

/** The edition of the staging manual that a document names. */
final class TnmEdition {

    private static final Pattern EDITION = Pattern.compile(
            "(?i)(?<![0-9])([4-9])\\s?(?:st|nd|rd|th)\\.?\\s{0,2}ed(?:\\b|ition)|(?:AJCC|UICC|TNM)\\s?(?:v|version|edition)?\\s?([5-9])\\b");

    private TnmEdition() {}

    /** The edition, where the document names exactly one. */
    static Optional<String> of(ClinicalDocument document) {
        List<String> named = document.matches(EDITION)
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
