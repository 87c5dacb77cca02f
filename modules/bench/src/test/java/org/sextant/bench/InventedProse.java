package org.sextant.bench;

import java.util.List;
import java.util.Random;

/** Prose of reports that nobody wrote, as long as asked for: what a benchmark needs where no shared data lies. */
final class InventedProse {

    private static final List<String> SENTENCES = List.of(
            "The specimen is received fresh and consists of a kidney with perinephric fat, %d x %d x 6 cm.",
            "Sections show a clear cell renal cell carcinoma, nucleolar grade 2, %d.%d cm in greatest dimension.",
            "The renal vein, the sinus fat and the adrenal gland are free of tumor.",
            "No lymph node is identified in %d sections of hilar fat.",
            "CT of chest, abdomen and pelvis on 12 May 2024 shows no suspicious lesion; segment %d holds a cyst of %d"
                    + " mm.",
            "Hemoglobin %d.1 g/dL, creatinine 0.%d mg/dL, platelets within the reference range.",
            "She feels well, walks an hour a day and takes her tablets as before.",
            "The margins were inked and examined in full; the nearest is %d mm away from the tumor by %d blocks.");

    private static final int SENTENCES_OF_PARAGRAPH = 6;
    private static final int CHARACTERS_OF_PAGE = 3_750;

    private InventedProse() {}

    /** About so many printed pages of prose; equal numbers give equal texts. */
    static String pages(int count) {
        Random random = new Random(count);
        StringBuilder text = new StringBuilder("SURGICAL PATHOLOGY REPORT\n\n");
        for (int i = 1; text.length() < count * CHARACTERS_OF_PAGE; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            text.append(sentence.formatted(2 + random.nextInt(8), 2 + random.nextInt(8)));
            text.append(i % SENTENCES_OF_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }
}
