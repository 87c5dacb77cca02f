package org.sextant.reading.internal.hl7;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.coded.CodedEntry;

/** Hands the segments of one message to a file's builder: entries, prose, enclosures, and the account of the rest. */
final class MessageReader {

    /** Segments about money, places, clerks and transport. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "MSH", "EVN", "PD1", "PV1", "NK1", "GT1", "IN1", "IN2", "IN3", "SFT", "ARV", "ROL", "DB1", "ORC", "TQ1",
            "TQ2", "PRT", "SAC", "INV", "CON", "FT1", "CTI", "BLG", "ACC", "CTD", "PRD", "AUT", "UB1", "UB2", "TXA",
            "RXR", "UAC", "DSC", "MRG", "OBR", "PID");

    /** What other segments say in words: the field, and what it is called. */
    private static final Map<String, Map.Entry<String, Integer>> WORDED = Map.of(
            "NTE", Map.entry("", 3),
            "DSP", Map.entry("", 3),
            "AL1", Map.entry("Allergy: ", 3),
            "IAM", Map.entry("Allergy: ", 3),
            "PV2", Map.entry("Reason for admission: ", 3),
            "RF1", Map.entry("Reason for referral: ", 10),
            "SPM", Map.entry("Specimen: ", 4),
            "RXC", Map.entry("Component: ", 2),
            "PDA", Map.entry("Cause of death: ", 1),
            "GOL", Map.entry("Goal: ", 3));

    private static final Pattern PROSE = Pattern.compile("(?s).*\\p{L}{2,}\\s+\\p{L}{2,}\\s+\\p{L}{2,}.*");
    private static final Pattern STOPPED = Pattern.compile("CA|OC|CR|DC|OD|DR");
    private static final Map<String, String> SUFFIXES =
            Map.of("IMP", "Impression", "REC", "Recommendation", "ADT", "Addendum", "GDT", "Description");

    private final RecordBuilder into;
    private final CorrectionIndex corrections;
    private final Map<Segment, Observation> observations;
    private String heading = "";
    private String order = "";

    /**
     * A reader of one message.
     *
     * @param corrections what the observations of the whole file correct
     * @param observations those of this message
     */
    MessageReader(RecordBuilder into, CorrectionIndex corrections, Map<Segment, Observation> observations) {
        this.into = into;
        this.corrections = corrections;
        this.observations = observations;
    }

    void read(Segment segment, String sent) {
        @Nullable Observation observation = observations.get(segment);
        if (observation != null) {
            observe(observation);
            return;
        }
        if (!segment.name().equals("NTE")) {
            heading = "";
        }
        if (segment.name().equals("ORC")) {
            order = segment.raw(1);
        }
        if (segment.name().equals("OBR") && !segment.display(4).isBlank()) {
            into.line(segment.display(4));
        }
        ClinicalEntries.find(segment, sent).ifPresentOrElse(this::state, () -> word(segment));
    }

    private void state(CodedEntry entry) {
        boolean stopped = entry.category() == CodedEntry.Category.MEDICATION
                && STOPPED.matcher(order).matches();
        if (entry.status() == CodedEntry.Status.WITHDRAWN || stopped) {
            withdraw("An entry");
        } else {
            into.entry(entry, ClinicalEntries.line(entry));
        }
    }

    private void observe(Observation observation) {
        Segment obx = observation.segment();
        String name = ResultEntry.name(obx);
        if (corrections.replaces(observation)) {
            withdraw(name + ": a result");
        } else if (observation.isWithdrawal()) {
            into.issue(IssueKind.ENTRY_EXCLUDED);
            into.entry(ResultEntry.of(observation), withdrawn(name + ": a result"));
        } else if (obx.raw(2).equals("ED")) {
            enclose(obx);
        } else if (obx.raw(2).equals("RP")) {
            into.issue(IssueKind.LINK_NOT_FOLLOWED);
            into.dropEntry(IssueKind.LINK_NOT_FOLLOWED.code());
        } else if (obx.raw(5).isBlank()) {
            into.dropEntry("no-result");
        } else if (observation.isText() || obx.raw(5).contains("\n")) {
            narrate(obx);
        } else if (observation.hasNoResult()) {
            into.line(name + ": no result (" + obx.words(5).replace('\n', ' ') + ")");
            into.dropEntry("no-result");
        } else {
            heading = "";
            into.entry(ResultEntry.of(observation), ResultEntry.line(observation));
        }
    }

    /** Lines of one code are one text, under its name. */
    private void narrate(Segment obx) {
        String suffix = obx.subcomponents(obx.repetitions(3).get(0), 1).stream()
                .skip(1)
                .findFirst()
                .orElse("");
        String title =
                SUFFIXES.getOrDefault(suffix, ResultEntry.name(obx)).replaceFirst("(?i)^path(?:ology)? report\\W+", "");
        if (!title.equals(heading) && !title.matches("\\d+|Observation")) {
            into.line(title + ":");
        }
        heading = title;
        obx.prose(5).lines().forEach(into::line);
        into.keepEntry("narrative");
    }

    private void withdraw(String what) {
        String line = withdrawn(what);
        if (!line.equals(heading)) {
            into.line(line);
        }
        heading = line;
        into.issue(IssueKind.ENTRY_EXCLUDED);
        into.dropEntry(IssueKind.ENTRY_EXCLUDED.code());
    }

    private static String withdrawn(String what) {
        return what + " was withdrawn or replaced by whoever wrote it";
    }

    private void enclose(Segment obx) {
        String coding = obx.text(5, 4);
        String data = obx.text(5, 5).replaceAll("\\s", "");
        try {
            byte[] content = coding.equalsIgnoreCase("Hex")
                    ? HexFormat.of().parseHex(data)
                    : Base64.getDecoder().decode(data);
            into.enclosure(null, content);
            into.keepEntry("enclosure");
        } catch (IllegalArgumentException e) {
            into.issue(IssueKind.ENCLOSURE_NOT_READ);
            into.dropEntry(IssueKind.ENCLOSURE_NOT_READ.code());
        }
    }

    private void word(Segment segment) {
        if (ADMINISTRATIVE.contains(segment.name())) {
            return;
        }
        Map.@Nullable Entry<String, Integer> worded = WORDED.get(segment.name());
        if (worded == null) {
            keepProse(segment);
            return;
        }
        String words = segment.name().matches("NTE|DSP")
                ? segment.prose(worded.getValue())
                : segment.display(worded.getValue());
        if (words.isBlank()) {
            into.dropEntry("empty");
        } else {
            (worded.getKey() + words).lines().forEach(into::line);
            into.keepEntry("narrative");
        }
    }

    /** What nobody here knows is counted; sentences in it are kept. */
    private void keepProse(Segment segment) {
        boolean kept = false;
        for (int field = 1; field <= segment.size(); field++) {
            if (PROSE.matcher(segment.words(field)).matches()) {
                segment.words(field).lines().forEach(into::line);
                kept = true;
            }
        }
        if (kept) {
            into.keepEntry("segment-not-known");
        } else {
            into.dropEntry("segment-not-known");
        }
    }
}
