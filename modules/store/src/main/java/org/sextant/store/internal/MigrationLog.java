package org.sextant.store.internal;

import org.flywaydb.core.api.logging.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Flyway says, to SLF4J. Its remark that H2 is newer than the H2 it was tried with is no warning to us: the
 * contract of the store runs on that very H2.
 */
final class MigrationLog implements Log {

    private static final String H2_REMARK = "Using H2 ";

    private final Logger log;

    MigrationLog(Class<?> speaker) {
        this.log = LoggerFactory.getLogger(speaker);
    }

    @Override
    public void debug(String message) {
        log.debug("{}", message);
    }

    @Override
    public void info(String message) {
        log.info("{}", message);
    }

    @Override
    public void warn(String message) {
        if (message.startsWith(H2_REMARK)) {
            log.debug("{}", message);
        } else {
            log.warn("{}", message);
        }
    }

    @Override
    public void error(String message) {
        log.error("{}", message);
    }

    @Override
    public void error(String message, Exception cause) {
        log.error("{}", message, cause);
    }

    @Override
    public void notice(String message) {
        log.info("{}", message);
    }
}
