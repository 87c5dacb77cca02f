package org.sextant.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Releases on a real PostgreSQL. */
class PostgresReleaseTest extends ReleaseContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start_the_server() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop_the_server() throws IOException {
        server.close();
    }

    @Override
    StoreSettings settings() {
        return StoreSettings.ofPostgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
}
