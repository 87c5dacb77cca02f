package org.sextant.cli;

/** Text for a terminal: underlined headings, lines, and paragraphs that hang under their first word. */
final class Page {

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    void heading(String title) {
        out.append('\n')
                .append(title)
                .append('\n')
                .append("-".repeat(title.length()))
                .append('\n');
    }

    void line(String text) {
        out.append(text).append('\n');
    }

    /** Wraps at the terminal's width, with the following lines under the first word. */
    void paragraph(String lead, String text) {
        StringBuilder current = new StringBuilder(lead);
        for (String word : text.split("\\s+", -1)) {
            if (current.length() + word.length() > WIDTH && !current.toString().isBlank()) {
                line(current.toString().stripTrailing());
                current = new StringBuilder(" ".repeat(lead.length()));
            }
            current.append(word).append(' ');
        }
        line(current.toString().stripTrailing());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
