package org.sextant.reading.internal.coded;

import java.util.List;
import org.sextant.model.Finding;

/** What coded entries mean, by tables of codes; runs in the parent, on what a reader process says. */
public final class EntryFacts {

    /** The findings an entry states; none where its codes are not in the tables. */
    public List<Finding> find(CodedEntry entry) {
        return List.of();
    }
}
