package org.sextant.server.rooms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseId;
import org.sextant.pipeline.CaseWalk;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.Steps;
import org.sextant.pipeline.WalkedCase;
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

    private final OpenRooms rooms;

    private WalkRooms(OpenRooms rooms) {
        this.rooms = rooms;
    }

    /** Opens the rooms and walks an invented text through them. */
    public static WalkRooms open(Settings settings) {
        WalkRooms rooms = new WalkRooms(OpenRooms.open(
                SextantVersion.current(),
                settings.reading().toLimits(),
                settings.extraction().toSettings(),
                RulePacks::bundled));
        rooms.warmUp();
        return rooms;
    }

    private void warmUp() {
        List<byte[]> invented = List.of(WARMING_TEXT.getBytes(StandardCharsets.UTF_8));
        CaseWalk walk = rooms.walk();
        WalkedCase walked = walk.walk(new CaseId("warm-up"), invented, LocalDate.EPOCH);
        walk.buildBundle(walked.facts());
    }

    @Override
    public Steps steps() {
        return rooms.walk();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
