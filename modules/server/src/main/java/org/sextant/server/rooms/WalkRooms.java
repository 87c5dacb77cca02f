package org.sextant.server.rooms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.CaseBundles;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseId;
import org.sextant.pipeline.CaseWalk;
import org.sextant.pipeline.Steps;
import org.sextant.pipeline.WalkedCase;
import org.sextant.reading.RecordReader;
import org.sextant.server.SextantVersion;
import org.sextant.server.settings.Settings;

/** The real rooms behind the steps of the walk. */
public final class WalkRooms implements WarmSteps {

    /** Reaches every room once, so that no patient's document pays for loading them. */
    private static final String WARMING_TEXT = """
            PATHOLOGY REPORT
            Left kidney, radical nephrectomy: clear cell renal cell carcinoma, grade 2, 4.1 cm, pT1b.
            No sarcomatoid features. Hemoglobin 13.1 g/dL (13.5 - 17.5).
            """;

    private final RecordReader reader;
    private final FactExtractor extractor;
    private final CaseWalk walk;

    private WalkRooms(RecordReader reader, FactExtractor extractor, CaseWalk walk) {
        this.reader = reader;
        this.extractor = extractor;
        this.walk = walk;
    }

    /** Opens the rooms and walks an invented text through them. */
    public static WalkRooms open(Settings settings) {
        RecordReader reader = RecordReader.start(settings.reading().toLimits());
        FactExtractor extractor = FactExtractor.create(settings.extraction().toSettings());
        CaseWalk walk = CaseWalk.of(
                SextantVersion.current(),
                reader,
                extractor,
                CaseReviser.create(),
                CaseBundles.create(),
                GuidanceEngine.of(RulePacks.bundled()));
        WalkRooms rooms = new WalkRooms(reader, extractor, walk);
        rooms.warmUp();
        return rooms;
    }

    private void warmUp() {
        List<byte[]> invented = List.of(WARMING_TEXT.getBytes(StandardCharsets.UTF_8));
        WalkedCase walked = walk.walk(new CaseId("warm-up"), invented, LocalDate.EPOCH);
        walk.buildBundle(walked.facts());
    }

    @Override
    public Steps steps() {
        return walk;
    }

    @Override
    public void close() {
        reader.close();
        extractor.close();
    }
}
