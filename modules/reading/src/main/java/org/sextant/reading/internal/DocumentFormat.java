package org.sextant.reading.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of file that can be read, each with the endings that its names have; an ending none lists promises nothing. */
enum DocumentFormat {
    PDF("pdf"),
    WORD("docx|docm|dotx"),
    /** Word before 2007. */
    OLD_WORD("doc|dot"),
    SPREADSHEET("xlsx|xlsm|xltx|xltm"),
    /** Excel before 2007. */
    OLD_SPREADSHEET("xls|xlt"),
    OPEN_DOCUMENT("odt|ott"),
    RICH_TEXT("rtf|doc"),
    HTML("html?|xhtml|doc"),
    IMAGE("png|jpe?g|tiff?|webp"),
    ZIP("zip"),
    MAIL("eml|mht|txt"),
    OUTLOOK("msg"),
    FHIR_XML("xml|fhir"),
    /** C-CDA; other XML is refused by its reader. */
    XML("xml|cda|ccda|ccd"),
    /** FHIR; other JSON is refused by its reader. */
    JSON("json|ndjson|fhir"),
    PLAIN_TEXT("te?xt|csv|log|md|asc"),
    HL7_V2("hl7|oru|mdm|adt|te?xt|msg|dat"),
    TABLE("csv|tsv|te?xt|tab"),
    /** An office document behind a password. */
    LOCKED("docx|docm|xlsx|xlsm|pptx|doc|xls"),
    /** A file that was put into an office document as an object. */
    WRAPPED("bin"),
    /** Everything else. */
    OTHER("");

    private static final Pattern PROMISING = Pattern.compile("pdf|docx|xlsx|rtf|html?");

    private final String endings;

    DocumentFormat(String endings) {
        this.endings = endings;
    }

    /** Whether a file of this kind may come under a name with this ending. */
    boolean mayBeNamed(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return !PROMISING.matcher(lower).matches() || lower.matches(endings);
    }
}
