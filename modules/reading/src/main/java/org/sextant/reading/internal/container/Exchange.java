package org.sextant.reading.internal.container;

import java.util.regex.Pattern;

/**
 * What of an archive is packaging: records that a portal hands out as an exchange package (IHE XDM) lie beside an index
 * for people, an index for machines and a style sheet, which say nothing that the records do not.
 *
 * @param exchange whether the archive is such a package
 */
record Exchange(boolean exchange) {

    private static final Pattern ROOT = Pattern.compile("(?:[^/]+/)?IHE_XDM/.+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PACKAGING = Pattern.compile(
            "(?:[^/]+/)?(?:INDEX\\.HTML?|README(?:\\.\\w+)?|AUTORUN\\.INF|IHE_XDM/.*(?:METADATA\\.XML|\\.XSLT?|\\.CSS))",
            Pattern.CASE_INSENSITIVE);

    static Exchange of(ZipContents contents) {
        return new Exchange(contents.listFiles().stream()
                .anyMatch(file -> ROOT.matcher(file.getName()).matches()));
    }

    boolean isPackaging(String name) {
        return exchange && PACKAGING.matcher(name).matches();
    }
}
