package org.sextant.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseFacts;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;

/**
 * Writes synthetic cases into the tables of a store, some thousand at once: evaluated and told by every processor, inserted
 * together. What they say is what their documents' walks would have left, without the documents.
 */
final class StoredCases implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final PreparedStatement cases;
    private final PreparedStatement versions;
    private final PreparedStatement guidance;

    private StoredCases(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        cases = connection.prepareStatement(
                "insert into cases (case_id, current_version, issued_version) values (?, 1, 1)");
        versions =
                connection.prepareStatement("insert into case_versions (case_id, version, revision, facts_hash, form,"
                        + " code_version) values (?, 1, ?, 'invented', ?, 'bench')");
        guidance = connection.prepareStatement("insert into guidance (case_id, revision, pack_name, pack_version,"
                + " pack_hash, as_of, code_version, content, content_hash) values (?, ?, ?, ?, ?, ?, 'bench', ?, ?)");
    }

    static StoredCases open(String url, String user, String password) throws SQLException {
        return new StoredCases(DriverManager.getConnection(url, user, password));
    }

    /** A case with what was said of it. */
    private record Told(CaseFacts facts, String form, Optional<Guidance> said, byte[] content) {

        static Told of(CaseFacts facts, Optional<Guidance> said) {
            return new Told(
                    facts,
                    CanonicalJson.write(Forms.of(facts)),
                    said,
                    said.map(Told::deflated).orElse(new byte[0]));
        }

        private static byte[] deflated(Guidance said) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
                deflater.write(CanonicalJson.write(Forms.of(said)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    /** Adds the cases with these numbers, the last not among them, and makes what is said of them current. */
    void add(int from, int to, SyntheticCases invented, Function<CaseFacts, Optional<Guidance>> say)
            throws SQLException {
        for (int begin = from; begin < to; begin += AT_ONCE) {
            List<Told> told = IntStream.range(begin, Math.min(to, begin + AT_ONCE))
                    .parallel()
                    .mapToObj(invented::get)
                    .map(facts -> Told.of(facts, say.apply(facts)))
                    .toList();
            for (Told one : told) {
                insert(one);
            }
            cases.executeBatch();
            versions.executeBatch();
            guidance.executeBatch();
            connection.commit();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into issued_guidance (case_id, case_version, guidance_id)"
                    + " select g.case_id, 1, g.guidance_id from guidance g where not exists"
                    + " (select 1 from issued_guidance i where i.guidance_id = g.guidance_id)");
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        }
    }

    private void insert(Told one) throws SQLException {
        String caseId = one.facts().caseId().value();
        String revision = one.facts().revision().value();
        cases.setString(1, caseId);
        cases.addBatch();
        versions.setString(1, caseId);
        versions.setString(2, revision);
        versions.setString(3, one.form());
        versions.addBatch();
        if (one.said().isPresent()) {
            Guidance said = one.said().get();
            guidance.setString(1, caseId);
            guidance.setString(2, revision);
            guidance.setString(3, said.pack().name());
            guidance.setString(4, said.pack().version());
            guidance.setString(5, said.pack().hash());
            guidance.setObject(6, said.asOf());
            guidance.setBytes(7, one.content());
            guidance.setString(8, said.contentHash());
            guidance.addBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
