package org.sextant.store;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.springframework.jdbc.core.RowMapper;

/** The documents by content hash, and their texts and facts by the version of the code that made them. */
public final class DocumentArchive {

    private static final RowMapper<DocumentText> TEXT = (row, number) -> PageGeometry.with(
            StoredForms.readBytes(DocumentText.class, row.getBytes("form")), row.getBytes("geometry"));

    private static final String ACTOR = "system";

    private final Database database;
    private final EventOutbox events;
    private final AuditTrail audit;

    DocumentArchive(Database database, EventOutbox events, AuditTrail audit) {
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    /** Stores the bytes of which nothing else is known, and the job that will process them. */
    public Receipt receive(CaseId caseId, byte[] content) {
        return receive(caseId, content, Intake.PLAIN);
    }

    /**
     * Stores the bytes and the job that will process them, in one transaction. The same bytes for the same case give
     * the same receipt; the same bytes for another case are another job on the same document, and a person must look at
     * both.
     */
    public Receipt receive(CaseId caseId, byte[] content, Intake intake) {
        DocumentId document = DocumentId.of(content);
        return database.inTransaction(() -> {
            keepContent(caseId, document, content);
            int added = addJob(caseId, document, intake);
            Receipt receipt = getReceipt(caseId, document, added == 0);
            if (!receipt.duplicate()) {
                events.add(EventKind.DOCUMENT_RECEIVED, caseId, Long.toString(receipt.job()));
                audit.add(ACTOR, "DOCUMENT_RECEIVED", caseId, document.value());
                SecondReadings.numberByName(database, receipt.job());
                alertIfShared(document);
            } else {
                SecondReadings.reopenUnder(database, receipt.job(), intake);
            }
            return receipt;
        });
    }

    private int addJob(CaseId caseId, DocumentId document, Intake intake) {
        return database.sql("insert into jobs (case_id, document_id, state, extension, review)"
                        + " values (:case, :document, 'RECEIVED', :extension, :review) on conflict do nothing")
                .param("case", caseId.value())
                .param("document", document.value())
                .param("extension", intake.extension())
                .param("review", intake.findReview().map(IssueKind::name).orElse(null))
                .update();
    }

    /** One record cannot be of two people: whoever looks must see it at both. */
    private void alertIfShared(DocumentId document) {
        List<String> cases = database.sql("select case_id from jobs where document_id = :document order by case_id")
                .param("document", document.value())
                .query(String.class)
                .list();
        if (cases.size() > 1) {
            database.sql("update jobs set review = :review where document_id = :document")
                    .param("review", IssueKind.SHARED_DOCUMENT.name())
                    .param("document", document.value())
                    .update();
            cases.forEach(
                    shared -> audit.add(ACTOR, IssueKind.SHARED_DOCUMENT.name(), new CaseId(shared), document.value()));
        }
    }

    /** The document is locked, so that two cases that receive it at once see each other. */
    private void keepContent(CaseId caseId, DocumentId document, byte[] content) {
        database.sql("insert into cases (case_id) values (:case) on conflict do nothing")
                .param("case", caseId.value())
                .update();
        database.sql("insert into documents (document_id, content, size_bytes)"
                        + " values (:document, :content, :size) on conflict do nothing")
                .param("document", document.value())
                .param("content", content)
                .param("size", content.length)
                .update();
        database.sql("select size_bytes from documents where document_id = :document for update")
                .param("document", document.value())
                .query(Long.class)
                .single();
    }

    private Receipt getReceipt(CaseId caseId, DocumentId document, boolean duplicate) {
        return database.sql("select job_id, received_at from jobs where case_id = :case and document_id = :document")
                .param("case", caseId.value())
                .param("document", document.value())
                .query((row, number) -> new Receipt(
                        row.getLong("job_id"),
                        caseId,
                        document,
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        duplicate))
                .single();
    }

    /**
     * The bytes of a document.
     *
     * @throws DamagedDocumentException if they no longer have their hash
     * @throws NoSuchElementException if there is no such document
     */
    public byte[] getContent(DocumentId document) {
        byte[] content = database.sql("select content from documents where document_id = :document")
                .param("document", document.value())
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no document " + document));
        if (!DocumentId.of(content).equals(document)) {
            throw new DamagedDocumentException(document);
        }
        return content;
    }

    /** The documents of a case, in order of receipt. */
    public List<DocumentId> list(CaseId caseId) {
        return database.sql("select document_id from jobs where case_id = :case order by job_id")
                .param("case", caseId.value())
                .query((row, number) -> new DocumentId(row.getString("document_id")))
                .list();
    }

    /** The text that this version of the code read. */
    public Optional<DocumentText> findText(DocumentId document, String codeVersion) {
        return database.sql("select form, geometry from document_texts"
                        + " where document_id = :document and code_version = :code")
                .param("document", document.value())
                .param("code", codeVersion)
                .query(TEXT)
                .optional();
    }

    /** The text last read, whatever the version of the code. */
    public Optional<DocumentText> findText(DocumentId document) {
        return database.sql("select form, geometry from document_texts where document_id = :document"
                        + " order by text_id desc limit 1")
                .param("document", document.value())
                .query(TEXT)
                .optional();
    }

    /** Keeps a text, unless this version of the code has read the document already. */
    public void keepText(DocumentText text, String codeVersion) {
        database.sql("insert into document_texts (document_id, code_version, form, geometry)"
                        + " values (:document, :code, :form, :geometry) on conflict do nothing")
                .param("document", text.id().value())
                .param("code", codeVersion)
                .param("form", StoredForms.writeBytes(PageGeometry.without(text)))
                .param("geometry", PageGeometry.write(text))
                .update();
    }

    /** Whether this version of the code has found the document's facts already. */
    public boolean hasFacts(DocumentId document, String codeVersion) {
        return database.sql("select count(*) from document_facts"
                                + " where document_id = :document and code_version = :code")
                        .param("document", document.value())
                        .param("code", codeVersion)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps the facts of all documents of a file, unless this version of the code has found them already. */
    public void keepFacts(DocumentId file, List<DocumentFacts> parts, String codeVersion) {
        database.sql("insert into document_facts (document_id, code_version, form)"
                        + " values (:document, :code, :form) on conflict do nothing")
                .param("document", file.value())
                .param("code", codeVersion)
                .param("form", StoredForms.writeAll(parts))
                .update();
    }

    /**
     * The facts of a case's documents, by file and part: of each file those of this version of the code, else the last
     * that were found. Files whose facts were not found yet are left out.
     */
    public List<DocumentFacts> listFacts(CaseId caseId, String codeVersion) {
        Map<String, List<DocumentFacts>> preferred = new LinkedHashMap<>();
        database.sql("select f.document_id, f.form from jobs j join document_facts f on f.document_id = j.document_id"
                        + " where j.case_id = :case order by f.document_id,"
                        + " case when f.code_version = case when j.reading = 0 then cast(:code as varchar(100))"
                        + " else cast(:code as varchar(100)) || '#' || j.reading end then 1 else 0 end, f.facts_id")
                .param("case", caseId.value())
                .param("code", codeVersion)
                .query(row -> {
                    preferred.put(
                            row.getString("document_id"),
                            StoredForms.readAll(DocumentFacts.class, row.getString("form")));
                });
        return preferred.values().stream().flatMap(List::stream).toList();
    }

    /** Deletes those of these documents that no case holds any more, with what was found in them. */
    void deleteUnheld(List<DocumentId> documents) {
        for (String table : List.of("document_texts", "document_facts", "documents")) {
            for (DocumentId document : documents) {
                database.sql("delete from " + table + " where document_id = :document"
                                + " and not exists (select 1 from jobs where document_id = :document)")
                        .param("document", document.value())
                        .update();
            }
        }
    }
}
