package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record says, affirmed or denied, with its place in the documents. */
public sealed interface Statement permits Fact, Refuted {

    /** What is said. */
    Finding finding();

    /** How it stands to the patient. */
    Assertion assertion();

    /** When it was so: its own date, else the document's; absent where neither is known. */
    @Nullable
    ClinicalDate date();

    /** Where it is said; never empty. */
    List<Evidence> evidence();

    /** The question it answers. */
    default FactKey key() {
        return finding().key();
    }
}
