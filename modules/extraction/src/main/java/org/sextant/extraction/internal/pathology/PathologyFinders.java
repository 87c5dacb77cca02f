package org.sextant.extraction.internal.pathology;

import java.util.List;
import org.sextant.extraction.internal.Finder;

/** The finders of what a pathologist states. */
public final class PathologyFinders {

    private PathologyFinders() {}

    /** All of them; the order decides nothing. */
    public static List<Finder> all() {
        return List.of(
                new TnmFinder(),
                new StageGroupFinder(),
                new GradeFinder(),
                new HistologyFinder(),
                new ComponentFinder(),
                new PrimarySiteFinder(),
                new TumorSizeFinder(),
                new LymphNodeFinder(),
                new MarginFinder(),
                new TumorFeatureFinder(),
                new NecrosisFinder(),
                new FocalityFinder());
    }
}
