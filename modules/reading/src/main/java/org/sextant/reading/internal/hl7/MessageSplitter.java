package org.sextant.reading.internal.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a file into messages and a message into segments, whatever ends its lines and frames its messages. */
final class MessageSplitter {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
    private static final Pattern FRAME = Pattern.compile("[\\x0B\\x1C\\x00]|\uFEFF|^\u00EF\u00BB\u00BF");
    private static final Pattern HEADER = Pattern.compile("MSH[^\\w\\s].*", Pattern.DOTALL);
    private static final Pattern BATCH = Pattern.compile("(?:FHS|BHS|BTS|FTS)(?:[^\\w\\s].*)?", Pattern.DOTALL);
    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}(?:[^\\w\\s].*)?", Pattern.DOTALL);

    private MessageSplitter() {}

    /** The messages of a file, each as its lines; lines before the first header make a message without one. */
    static List<List<String>> messages(String file) {
        List<List<String>> messages = new ArrayList<>();
        for (String line : LINE_END.split(FRAME.matcher(file).replaceAll(""), -1)) {
            if (line.isBlank() || BATCH.matcher(line).matches()) {
                continue;
            }
            if (HEADER.matcher(line).matches() || messages.isEmpty()) {
                messages.add(new ArrayList<>());
            }
            messages.get(messages.size() - 1).add(line);
        }
        return messages;
    }

    static boolean hasHeader(List<String> message) {
        return HEADER.matcher(message.get(0)).matches();
    }

    /** The segments; a line that begins none goes on with the text of the one before it. */
    static List<Segment> segments(List<String> message, String within) {
        Delimiters delimiters = Delimiters.of(message.get(0));
        List<String> whole = new ArrayList<>();
        for (String line : message) {
            boolean begins =
                    SEGMENT.matcher(line).matches() && (line.length() == 3 || line.charAt(3) == delimiters.field());
            if (begins || whole.isEmpty()) {
                whole.add(line);
            } else {
                int last = whole.size() - 1;
                whole.set(last, whole.get(last) + "\n" + line);
            }
        }
        SegmentPaths paths = new SegmentPaths(within);
        return whole.stream()
                .map(line -> new Segment(line, paths.next(line.substring(0, 3)), delimiters))
                .toList();
    }
}
