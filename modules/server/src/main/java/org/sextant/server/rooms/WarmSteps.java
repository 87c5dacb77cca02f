package org.sextant.server.rooms;

import org.sextant.pipeline.Steps;

/** Steps whose rooms are open and warm, until closed. */
public interface WarmSteps extends AutoCloseable {

    /** The steps. */
    Steps steps();

    @Override
    void close();
}
