package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.regex.Pattern;

/** Holds the rules of a pack to what they may do: add, and nothing else. */
final class LogicChecks {

    private static final Pattern IMPORT =
            Pattern.compile("import\\s+(org\\.sextant\\.model|org\\.sextant\\.guidance\\.rules)\\.(\\*|\\w+)\\s*;?");
    private static final List<String> FORBIDDEN = List.of(
            "salience",
            "update(",
            "modify",
            "retract(",
            "delete(",
            "global",
            "function ",
            "declare ",
            "eval(",
            "agenda-group",
            "activation-group",
            "no-loop",
            "lock-on-active",
            "duration",
            "timer",
            "System.",
            "Runtime",
            "Class.",
            "java.");

    private LogicChecks() {}

    static void check(String file, String rules, Problems problems) {
        String[] lines = rules.split("\n", -1);
        boolean packaged = false;
        boolean comment = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceAll("//.*", "").trim();
            if (line.startsWith("/*")) {
                comment = true;
            }
            if (!comment) {
                packaged |= line.matches("package\\s+logic\\s*;?");
                checkLine(file, i + 1, line, problems);
            }
            if (line.endsWith("*/")) {
                comment = false;
            }
        }
        if (!packaged) {
            problems.add(file, 1, "must begin with 'package logic;'");
        }
    }

    private static void checkLine(String file, int number, String line, Problems problems) {
        if (line.startsWith("import") && !IMPORT.matcher(line).matches()) {
            problems.add(file, number, "may import only org.sextant.model and org.sextant.guidance.rules");
        }
        String code = line.replaceAll("\"[^\"]*\"", "");
        for (String forbidden : FORBIDDEN) {
            if (code.contains(forbidden)) {
                problems.add(file, number, "rules only add: '" + forbidden.trim() + "' is not for packs");
            }
        }
    }
}
