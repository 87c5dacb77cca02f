package org.sextant.model;

/**
 * What can be wrong with a record, each with its outcome, its code for machines, and the sentence a person reads: what
 * happened and what to do.
 */
public enum IssueKind {
    EMPTY(
            Outcome.REFUSED,
            "empty-file",
            "This file is empty. Please check that it was saved completely and send it again."),
    TOO_LARGE(
            Outcome.REFUSED,
            "too-large",
            "This file is larger than Sextant accepts. Split it into parts and send them one by one."),
    ENCRYPTED(
            Outcome.QUARANTINED,
            "password-protected",
            "This file is protected by a password. Give the password, which is used once and not kept, or save a copy"
                    + " without it and send that."),
    WRONG_PASSWORD(
            Outcome.QUARANTINED,
            "wrong-password",
            "The password did not open this file. Check it and try again, or save a copy without it and send that."),
    CORRUPT(
            Outcome.QUARANTINED,
            "malformed",
            "This file is damaged and could not be opened. Ask for a new copy, or print it to a PDF and send that."),
    TYPE_MISMATCH(
            Outcome.QUARANTINED,
            "type-mismatch",
            "This file is not what its name says it is, so it was not opened. Check that you chose the right file."),
    NOT_A_DOCUMENT(
            Outcome.QUARANTINED,
            "type-not-allowed",
            "This file is not a kind of document Sextant can read. Send a PDF, a scan or photo (PNG, JPEG, TIFF, WebP; a"
                    + " HEIC photo of a phone must be saved as JPEG first), DOCX, DOC, ODT, RTF, XLSX, XLS, HTML, text,"
                    + " e-mail, ZIP, C-CDA, FHIR, HL7 v2 or CSV file."),
    UNSUPPORTED_VERSION(
            Outcome.QUARANTINED,
            "version-not-supported",
            "This file is written in a version of its format that Sextant does not read. Ask for FHIR R4, C-CDA or a PDF."),
    NO_TEXT(
            Outcome.QUARANTINED,
            "no-text",
            "No readable text was found in this file. If it is a scan or photo, take it again in good light, flat and"
                    + " sharp, or ask for a typed copy."),
    EXPANSION_LIMIT(
            Outcome.QUARANTINED,
            "expansion-limit",
            "This file unfolds to far more than a record needs, so it was not opened. Ask for the documents one by one."),
    XML_BOMB(
            Outcome.QUARANTINED,
            "xml-bomb",
            "This file is built to overload whoever opens it, so it was not read. Ask for a new copy."),
    DTD_NOT_ALLOWED(
            Outcome.QUARANTINED,
            "dtd-not-allowed",
            "This file refers to things outside itself in a way records must not, so it was not read. Ask for a new copy."),
    UNSAFE_ARCHIVE(
            Outcome.QUARANTINED,
            "unsafe-archive",
            "This archive holds names that point outside it, so it was not opened. Send its documents one by one."),
    PAGE_LIMIT(
            Outcome.QUARANTINED,
            "page-limit",
            "This file has more pages than Sextant reads at once. Split it into parts and send them one by one."),
    TIMED_OUT(
            Outcome.QUARANTINED,
            "timed-out",
            "Reading this file took too long and was stopped. Split it into parts, or print it to a new PDF, and send that."),
    READER_FAILED(
            Outcome.QUARANTINED,
            "reader-failed",
            "The reader stopped while reading this file. Nothing was lost; try again, or print it to a new PDF."),
    UNREADABLE_PAGE(
            Outcome.PARTIAL,
            "unreadable-page",
            "One page of this file could not be read; the other pages were. Check that page by eye."),
    PAGE_TOO_LARGE(
            Outcome.PARTIAL,
            "page-too-large",
            "One page of this file is too large to be read; the other pages were. Check that page by eye."),
    TRUNCATED(
            Outcome.PARTIAL,
            "truncated",
            "This file holds more text than Sextant reads in one document. Split it into parts and send them one by one."),
    LOW_CONFIDENCE(
            Outcome.PARTIAL,
            "low-confidence",
            "Words on this page were hard to read. What was found on it is marked as unsure; check it against the page."),
    TEXT_IMAGE_MISMATCH(
            Outcome.PARTIAL,
            "text-image-mismatch",
            "What this page shows and the text stored behind it differ. What was found on it is unsure; check the page."),
    COPIED_TEXT(
            Outcome.NOTED,
            "copied-text",
            "Part of this document is word for word in an earlier one. What it says there counts once, with the earlier date."),
    HIDDEN_TEXT(
            Outcome.PARTIAL,
            "hidden-text",
            "This page holds text that nobody can see on it. The hidden text was not used."),
    LATER_CHANGE(
            Outcome.PARTIAL,
            "changed-later",
            "This file was changed after it was first made. The last version was read; check it if you did not change it."),
    CUT_OFF(
            Outcome.PARTIAL,
            "cut-off",
            "The end of this file is missing. What is left of it was read; ask for a whole copy."),
    ACTIVE_CONTENT(
            Outcome.NOTED,
            "active-content",
            "This file holds programs or links that act by themselves. They were not run; only the text was read."),
    LINK_NOT_FOLLOWED(
            Outcome.NOTED,
            "link-not-followed",
            "This record points to something kept elsewhere, which Sextant does not fetch. Send that document too."),
    ENCLOSURE_NOT_READ(
            Outcome.PARTIAL,
            "enclosure-not-read",
            "A file inside this file could not be read. Send it by itself if it is part of the record."),
    NESTING_LIMIT(
            Outcome.PARTIAL,
            "nesting-limit",
            "This file holds more files inside files than Sextant opens. Send the inner ones by themselves."),
    STRUCTURE_NOT_UNDERSTOOD(
            Outcome.PARTIAL,
            "structure-not-understood",
            "Parts of this record are laid out in a way Sextant does not know. Their text was kept; check it by eye."),
    ENTRY_EXCLUDED(
            Outcome.NOTED,
            "entry-excluded",
            "An entry of this record is marked as wrong or withdrawn by whoever wrote it. It is shown, and not used."),
    ENCODING_REPAIRED(
            Outcome.PARTIAL,
            "encoding-repaired",
            "Some characters of this file were damaged and are shown as a mark. Check the words around them by eye."),
    AMBIGUOUS_DATE(
            Outcome.PARTIAL,
            "ambiguous-date",
            "A date in this file can be read in two ways, so only its year was used. Check it against the page."),
    UNIT_MISSING(
            Outcome.PARTIAL,
            "unit-missing",
            "A value in this file has no unit that can be trusted, so it was not used. Check it with your care team."),
    COLUMNS_NOT_UNDERSTOOD(
            Outcome.QUARANTINED,
            "columns-not-understood",
            "The columns of this table could not be told apart. Give each column one clear heading, such as test, value,"
                    + " unit and date, and send it again."),
    OTHER_LANGUAGE(
            Outcome.PARTIAL,
            "language-not-supported",
            "This document is not written in English, so nothing in it was used. Ask for an English version."),
    PARTIAL_EXTRACTION(
            Outcome.PARTIAL,
            "partial-extraction",
            "Part of this document was too complex to analyse in time. Check that part by eye."),
    OTHER_PATIENT(
            Outcome.PARTIAL,
            "patient-mismatch",
            "This document seems to belong to somebody else, so nothing in it was used. Check whose it is."),
    SHARED_DOCUMENT(
            Outcome.PARTIAL,
            "same-document-two-patients",
            "The same file was also sent for somebody else. Check whose it is before you rely on what was found in it."),
    PATIENT_MERGE(
            Outcome.PARTIAL,
            "patient-merge",
            "The hospital says that two of its records are of one person. Sextant did not join them by itself; a person"
                    + " must look."),
    IMPLAUSIBLE_VALUE(
            Outcome.PARTIAL,
            "implausible-value",
            "A value in this document cannot be right as written, so it was not used. Check it with your care team."),
    DE_IDENTIFIED(
            Outcome.NOTED,
            "de-identified",
            "Names or dates in this document were replaced before it came here. Its dates may be shifted; check them.");

    /** What an issue means for the file that has it. */
    public enum Outcome {
        /** It is turned away at the door; nothing of it is kept. */
        REFUSED,
        /** It is kept, and nothing of it is used. */
        QUARANTINED,
        /** What could be read of it is used, and somebody should look at the rest. */
        PARTIAL,
        /** It is used as it is; the issue is for information. */
        NOTED
    }

    private final Outcome outcome;
    private final String code;
    private final String sentence;

    IssueKind(Outcome outcome, String code, String sentence) {
        this.outcome = outcome;
        this.code = code;
        this.sentence = sentence;
    }

    /** What it means for the file. */
    public Outcome outcome() {
        return outcome;
    }

    /** The code for machines: lower-case words joined by hyphens; never changes. */
    public String code() {
        return code;
    }

    /** What happened and what to do, in plain words, without anything of the patient. */
    public String sentence() {
        return sentence;
    }
}
