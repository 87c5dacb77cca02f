package org.sextant.reading.internal.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of the narrative of a resource, without what browsers would act on. */
final class ResourceText {

    private static final Pattern ACTIVE =
            Pattern.compile("(?is)<(script|style|iframe|object|embed|svg)\\b.*?(?:</\\1\\s*>|/>|$)|<!--.*?-->");
    private static final Pattern LINE_ENDS =
            Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|table|ul|ol)\\s*>");
    private static final Pattern CELL_ENDS = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private ResourceText() {}

    /** The lines of an XHTML division. */
    static List<String> lines(String division) {
        String plain = ACTIVE.matcher(division).replaceAll(" ");
        plain = plain.replaceAll("[\\r\\n]+", " ");
        plain = CELL_ENDS.matcher(LINE_ENDS.matcher(plain).replaceAll("\n")).replaceAll("\t");
        plain = TAGS.matcher(plain).replaceAll("");
        plain = plain.replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return Arrays.stream(plain.split("\n"))
                .map(line -> line.replaceAll(" +", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
