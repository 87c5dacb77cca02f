package org.sextant.extraction.internal.pathology;

import java.util.EnumSet;
import java.util.Set;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.model.DocumentKind;

/** Where a report speaks of what was seen under the microscope, and of nothing that was to be seen or only looked like it. */
final class Microscopy {

    private static final Set<HeadingKind> BEFORE_IT =
            EnumSet.of(HeadingKind.GROSS, HeadingKind.FROZEN_SECTION, HeadingKind.SPECIMEN);

    private static final Set<HeadingKind> ELSEWHERE = EnumSet.of(
            HeadingKind.CLINICAL_QUESTION,
            HeadingKind.PLAN,
            HeadingKind.IMAGING,
            HeadingKind.EXAMINATION,
            HeadingKind.COMPARISON);

    private Microscopy() {}

    /** Whether what is said at this place of the document's own text can be what a pathologist found. */
    static boolean isOf(ClinicalDocument document, int offset) {
        return mayAnswer(document, offset)
                && !BEFORE_IT.contains(document.getSectionAt(offset).kind());
    }

    /**
     * Whether the answer to a checklist's question can stand there: only a microscope answers it, so it may also follow
     * what was received or seen with the naked eye, where scanned text has lost the heading between.
     */
    static boolean mayAnswer(ClinicalDocument document, int offset) {
        return document.kind() != DocumentKind.RADIOLOGY
                && !ELSEWHERE.contains(document.getSectionAt(offset).kind());
    }
}
