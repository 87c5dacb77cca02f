package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A pack's text cut into what a page shows; the text stays text and never becomes markup. */
final class Paragraphs {

    private Paragraphs() {}

    /** One block of text. */
    record Block(boolean heading, boolean item, String text) {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.strip().split("\\n\\s*\\n", -1)) {
            if (part.stripLeading().startsWith("- ")) {
                Stream.of(part.strip().split("\\n(?=\\s*- )", -1))
                        .map(line -> line.strip().substring(2).strip())
                        .forEach(line -> blocks.add(new Block(false, true, line.replace('\n', ' '))));
            } else if (part.startsWith("#")) {
                blocks.add(new Block(true, false, part.replaceFirst("^#+\\s*", "")));
            } else {
                blocks.add(new Block(false, false, part.replace('\n', ' ')));
            }
        }
        return blocks;
    }
}
