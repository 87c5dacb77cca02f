package org.sextant.store;

import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;

/** The cases: every version of the facts of each, and the bundle of each version. */
public final class CaseHistory {

    CaseHistory() {}

    /** Every case, by id. */
    public List<CaseId> list() {
        throw new UnsupportedOperationException();
    }

    /** At most so many cases that come after this id, by id; from the first if there is no such id. */
    public List<CaseId> list(Optional<CaseId> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The number of the current version; 0 before the first. */
    public long currentVersion(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** The current facts. */
    public Optional<CaseFacts> findCurrent(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The facts of one version.
     *
     * @throws java.util.NoSuchElementException if there is no such version
     */
    public CaseFacts getFacts(CaseId caseId, long version) {
        throw new UnsupportedOperationException();
    }

    /** All versions, oldest first. */
    public List<CaseVersion> listVersions(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes these facts the version after {@code expected}. Facts equal to those of the expected version add nothing.
     *
     * @return the number of the version that holds the facts; absent if the current version is no longer the expected
     *     one: read the documents' facts again and try again
     */
    public Optional<Long> revise(CaseFacts facts, long expected, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /** The mCODE bundle of one version, in FHIR R4 JSON. */
    public Optional<String> findBundle(CaseId caseId, long version) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the bundle of one version, unless this version of the code has written it already. */
    public void keepBundle(CaseId caseId, long version, String bundle, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /** Whether this version of the code has written the bundle already. */
    public boolean hasBundle(CaseId caseId, long version, String codeVersion) {
        throw new UnsupportedOperationException();
    }
}
