package org.sextant.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The trap suite: the hand-written lines of {@code traps/hand-written.txt}, and {@code traps/templates.txt} filled from
 * {@code traps/slots.txt} by a fixed seed, so that it is the same on every machine.
 */
final class TrapGrammar {

    private static final long SEED = 20_260_115L;
    private static final int TRIES = 40;
    private static final Pattern SLOT = Pattern.compile("\\{(?<name>[A-Za-z]+)(?<number>\\d?)}");

    private record Filling(String value, String words) {}

    private final Map<String, List<Filling>> slots = new LinkedHashMap<>();
    private final Random random = new Random(SEED);

    private TrapGrammar() {
        for (String[] line : lines("slots.txt")) {
            slots.computeIfAbsent(line[0], first -> new ArrayList<>()).add(new Filling(line[1], line[2]));
        }
    }

    /** Every trap, the hand-written first. */
    static List<Trap> all() {
        List<Trap> traps = new ArrayList<>(handWritten());
        TrapGrammar grammar = new TrapGrammar();
        for (String[] line : lines("templates.txt")) {
            traps.addAll(grammar.fill(line));
        }
        return traps;
    }

    /** The hand-written traps. */
    static List<Trap> handWritten() {
        return lines("hand-written.txt").stream()
                .flatMap(line -> Trap.ofLine(line[0], line[1], line[2], line[3].replace("\\n", "\n")).stream())
                .toList();
    }

    private List<Trap> fill(String[] template) {
        List<Trap> traps = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int count = Integer.parseInt(template[0]);
        for (int i = 0; i < count * TRIES && seen.size() < count; i++) {
            Map<String, Filling> chosen = choose(template[4]);
            String text = replace(template[4], chosen, true);
            if (seen.add(text)) {
                traps.addAll(Trap.ofLine(template[1], template[2], replace(template[3], chosen, false), text));
            }
        }
        return traps;
    }

    /** A filling for each slot of the text; slots of one name with different numbers carry different values. */
    private Map<String, Filling> choose(String text) {
        Map<String, Filling> chosen = new LinkedHashMap<>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            String name = slot.group("name").toLowerCase(java.util.Locale.ROOT);
            Set<String> taken = chosen.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(name))
                    .map(entry -> entry.getValue().value())
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toSet());
            List<Filling> open = slots.get(name).stream()
                    .filter(filling -> !taken.contains(filling.value()))
                    .toList();
            chosen.computeIfAbsent(name + slot.group("number"), first -> open.get(random.nextInt(open.size())));
        }
        return chosen;
    }

    private static String replace(String template, Map<String, Filling> chosen, boolean words) {
        return SLOT.matcher(template).replaceAll(slot -> {
            String name = slot.group(1);
            Filling filling = chosen.get(name.toLowerCase(java.util.Locale.ROOT) + slot.group(2));
            String put = words ? filling.words() : filling.value();
            return Character.isUpperCase(name.charAt(0))
                    ? Character.toUpperCase(put.charAt(0)) + put.substring(1)
                    : put;
        });
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = TrapGrammar.class.getResourceAsStream("traps/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
