package org.sextant.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.Passage;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;

/** Builds what a document says, for tests that begin after extraction. Places are made up but distinct. */
public final class InventedDocument {

    private static final int PLACE_WIDTH = 10;
    private static final int MOST_PLACES = 100;

    private final DocumentId id;
    private final DocumentKind kind;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private @Nullable ClinicalDate date;
    private int part = 1;
    private PatientIdentity patient = PatientIdentity.UNKNOWN;

    private InventedDocument(String name, DocumentKind kind) {
        this.id = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
        this.kind = kind;
    }

    /** A document of this kind; documents of one name are one document. */
    public static InventedDocument of(String name, DocumentKind kind) {
        return new InventedDocument(name, kind);
    }

    /** Gives the document its date. */
    public InventedDocument dated(String isoDate) {
        this.date = new ClinicalDate(isoDate);
        return this;
    }

    /** Makes it this document of a file of many; files are told apart by name. */
    public InventedDocument inPart(int number) {
        this.part = number;
        return this;
    }

    /** Says whom the document names. */
    public InventedDocument about(PatientIdentity person) {
        this.patient = person;
        return this;
    }

    /** Adds what the document states of its patient. */
    public InventedDocument says(Finding finding) {
        return says(finding, Assertion.PRESENT, null);
    }

    /** Adds what the document states, in this manner and of this date. */
    public InventedDocument says(Finding finding, Assertion assertion, @Nullable String isoDate) {
        statements.add(new Fact(
                finding,
                assertion,
                Certainty.CONFIRMED,
                isoDate == null ? null : new ClinicalDate(isoDate),
                Basis.STATED,
                List.of(place())));
        return this;
    }

    /** Puts words around what was said last; documents with the same words there copied one another. */
    public InventedDocument amid(@Nullable String before, @Nullable String after) {
        Evidence place = statements.get(statements.size() - 1).evidence().get(0);
        passages.add(new Passage(place.begin(), place.end(), before, after));
        return this;
    }

    /** Adds what the document denies. */
    public InventedDocument denies(Finding finding) {
        statements.add(new Refuted(finding, null, List.of(place())));
        return this;
    }

    /** The document's facts. */
    public DocumentFacts facts() {
        return new DocumentFacts(id, part, kind, date, patient, statements, List.of(), passages);
    }

    private Evidence place() {
        int begin = (part * MOST_PLACES + statements.size()) * PLACE_WIDTH;
        return new Evidence(id, 1, begin, begin + PLACE_WIDTH, "0123456789", "invented");
    }
}
