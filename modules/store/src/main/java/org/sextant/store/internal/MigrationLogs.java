package org.sextant.store.internal;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Gives Flyway its logs; public because Flyway makes it by name. */
public final class MigrationLogs implements LogCreator {

    @Override
    public Log createLogger(Class<?> speaker) {
        return new MigrationLog(speaker);
    }
}
