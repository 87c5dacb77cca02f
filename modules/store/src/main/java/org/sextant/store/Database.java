package org.sextant.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sextant.store.internal.MigrationLogs;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections, the transactions, and the little that differs between H2 and PostgreSQL. */
final class Database implements AutoCloseable {

    static {
        // else H2 keeps the last thousand strings that it was given, a patient's whole bundle among them, until memory
        // is short
        System.setProperty("h2.objectCache", "false");
    }

    /**
     * H2 speaks PostgreSQL's dialect; without a write delay a commit is in the file when it returns, so that a kill
     * loses nothing that was acknowledged. Its page cache, in KiB, is small: left to itself H2 keeps 64 MiB of documents
     * for each GiB of heap.
     */
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                    + ";CACHE_SIZE=16384";

    private static final int STATEMENT_TIMEOUT_SECONDS = 30;
    private static final int TRIES = 4;

    private final HikariDataSource pool;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final boolean h2;

    private Database(HikariDataSource pool, boolean h2) {
        this.pool = pool;
        this.h2 = h2;
        this.template = new JdbcTemplate(pool);
        template.setQueryTimeout(STATEMENT_TIMEOUT_SECONDS);
        this.client = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    static Database open(StoreSettings settings) {
        boolean h2 = settings.url().startsWith("jdbc:h2:");
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(h2 ? settings.url() + H2_OPTIONS : settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        if (!h2) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        config.setConnectionTimeout(Duration.ofSeconds(30).toMillis());
        Database database = new Database(connect(config), h2);
        migrate(database.pool, h2);
        return database;
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StoreUnreachableException(e);
        }
    }

    private static void migrate(DataSource pool, boolean h2) {
        Flyway.configure()
                .dataSource(pool)
                .loggers(MigrationLogs.class.getName())
                .locations("classpath:org/sextant/store/migrations")
                .placeholders(Map.of(
                        "bytes", h2 ? "binary large object" : "bytea", "text", h2 ? "character large object" : "text"))
                .load()
                .migrate();
    }

    /** An SQL expression for so long from now, by the database's clock; the parameter is in {@link #seconds}. */
    static String after(String parameter) {
        return "current_timestamp + cast(:" + parameter + " as numeric(20, 3)) * interval '1' second";
    }

    /** An SQL expression for so long ago. */
    static String ago(String parameter) {
        return "current_timestamp - cast(:" + parameter + " as numeric(20, 3)) * interval '1' second";
    }

    /** What {@link #after} and {@link #ago} take. */
    static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    JdbcClient.StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    /** Runs a statement once for each row of values, in one round. */
    void batch(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            template.batchUpdate(statement, rows);
        }
    }

    /** Runs in one transaction, or in the one that runs; tried again where another transaction was in the way. */
    <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> work.get()));
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Runs in one transaction, or in the one that runs; tried again where another transaction was in the way. */
    void doInTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** An H2 file can be open in one process only. */
    boolean isExclusive() {
        return h2;
    }

    @Override
    public void close() {
        pool.close();
    }
}
