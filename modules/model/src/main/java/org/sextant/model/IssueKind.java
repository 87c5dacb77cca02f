package org.sextant.model;

/** What can be wrong with a record, each with the sentence a person reads: what happened and what to do. */
public enum IssueKind {
    EMPTY("This file is empty. Please check that it was saved completely and send it again."),
    ENCRYPTED("This file is protected by a password. Save a copy without the password, then send that copy."),
    CORRUPT("This file is damaged and could not be opened. Ask for a new copy, or print it to a PDF and send that."),
    TOO_LARGE("This file is larger than Sextant accepts. Split it into parts and send them one by one."),
    NOT_A_DOCUMENT(
            "This file is not a kind of document Sextant can read. Send a PDF, DOCX, RTF, HTML or plain text file."),
    NO_TEXT(
            "No readable text was found in this file. If it is a scan, ask for a version with text, or send it as typed text."),
    UNREADABLE_PAGE("One page of this file could not be read; the other pages were. Check that page by eye."),
    TRUNCATED(
            "This file holds more text than Sextant reads in one document. Split it into parts and send them one by one."),
    TIMED_OUT(
            "Reading this file took too long and was stopped. Split it into parts, or print it to a new PDF, and send that."),
    READER_FAILED("The reader stopped while reading this file. Nothing was lost; try again, or print it to a new PDF."),
    PARTIAL_EXTRACTION("Part of this document was too complex to analyse in time. Check that part by eye."),
    OTHER_PATIENT("This document seems to belong to somebody else, so nothing in it was used. Check whose it is."),
    IMPLAUSIBLE_VALUE(
            "A value in this document cannot be right as written, so it was not used. Check it with your care team.");

    private final String sentence;

    IssueKind(String sentence) {
        this.sentence = sentence;
    }

    /** What happened and what to do, in plain words, without anything of the patient. */
    public String sentence() {
        return sentence;
    }
}
