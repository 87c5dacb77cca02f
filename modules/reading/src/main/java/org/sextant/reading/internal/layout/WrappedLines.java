package org.sextant.reading.internal.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where a line of a printed page goes on in the next: it is full, so that the next one's first word would not have
 * fitted. A list, a heading and a row of a table are lines of their own.
 */
final class WrappedLines {

    /** A block of text is looked at so many lines up and down: farther off, a page laid on askew has another margin. */
    private static final int LINES_AROUND = 8;

    private static final double LINE_STEP = 2.2;
    private static final double INDENT = 3;
    private static final double OTHER_SIZE = 1.25;
    private static final double NARROWEST = 15;
    private static final double RAGGED = 7;
    private static final double FULL_SHARE = 0.6;
    private static final int PROSE_LINES = 5;

    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-\u2022\u00B7*\u25AA\u2013\u2014]|\\(?(?:\\d{1,2}|[A-Za-z])[.)])\\s.*");
    private static final Pattern LABEL = Pattern.compile("\\s*[A-Z][\\w /(),&-]{0,40}:.*");

    private final List<TextLine> lines;

    WrappedLines(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Whether the line of this number goes on in the one after it. */
    boolean goesOn(int number) {
        if (number + 1 >= lines.size() || !(follow(number) || goesToNextColumn(number))) {
            return false;
        }
        TextLine line = lines.get(number);
        TextLine next = lines.get(number + 1);
        String text = line.text().strip();
        char last = text.charAt(text.length() - 1);
        int first = next.text().strip().codePointAt(0);
        if (last == '-' || line.hasCells() || next.hasCells()) {
            return false;
        }
        Block block = block(number);
        double needed = line.right() + next.firstWordWidth() + line.height() / 4;
        if (needed < block.right || block.right - line.left() < NARROWEST * line.height()) {
            return false;
        }
        if (Character.isLowerCase(first)) {
            return true;
        }
        boolean ends = ".:;!?".indexOf(last) >= 0;
        boolean prose = block.full >= 2 && block.full >= FULL_SHARE * (block.count - 1);
        boolean list = ITEM.matcher(next.text()).matches()
                || (block.full < PROSE_LINES && LABEL.matcher(next.text()).matches());
        return prose && !ends && !list;
    }

    /** Whether a line and the one after it stand under one another in one column and one size. */
    private boolean follow(int number) {
        TextLine line = lines.get(number);
        TextLine next = lines.get(number + 1);
        if (line.runs().isEmpty() || next.runs().isEmpty()) {
            return false;
        }
        double size = line.height();
        double step = next.top() - line.top();
        return step > size / 4
                && step < LINE_STEP * size
                && Math.abs(next.left() - line.left()) < INDENT * size
                && areOneSize(line, next);
    }

    /** Whether a line is the last of its column and the one after it the first of the column beside it. */
    private boolean goesToNextColumn(int number) {
        TextLine line = lines.get(number);
        TextLine next = lines.get(number + 1);
        return !line.runs().isEmpty()
                && !next.runs().isEmpty()
                && next.left() > line.right()
                && next.top() + next.height() < line.top()
                && areOneSize(line, next);
    }

    private static boolean areOneSize(TextLine line, TextLine next) {
        return line.height() > 0
                && next.height() < OTHER_SIZE * line.height()
                && line.height() < OTHER_SIZE * next.height();
    }

    private Block block(int number) {
        int first = number;
        while (first > 0 && number - first < LINES_AROUND && follow(first - 1)) {
            first--;
        }
        int last = number;
        while (last + 1 < lines.size() && last - number < LINES_AROUND && follow(last)) {
            last++;
        }
        List<TextLine> block = lines.subList(first, last + 1);
        double right = block.stream().mapToDouble(TextLine::right).max().orElse(0);
        double ragged = RAGGED * lines.get(number).height();
        long full = block.stream().filter(line -> line.right() > right - ragged).count();
        return new Block(right, block.size(), full);
    }

    /**
     * The lines around one.
     *
     * @param right where the longest ends
     * @param count how many they are
     * @param full how many of them reach about as far
     */
    private record Block(double right, int count, long full) {}
}
