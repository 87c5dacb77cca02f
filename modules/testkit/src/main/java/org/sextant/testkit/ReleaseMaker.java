package org.sextant.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/**
 * Makes a release of records: documents one after the other in one PDF, with fax heads, running heads and page numbers,
 * some twice, some amended, one of a stranger. Knows where each begins. Equal seeds give equal releases.
 */
public final class ReleaseMaker {

    private static final List<Form> FORMS = List.of(
            new Form(
                    "SURGICAL_PATHOLOGY",
                    "NORTHFIELD HOSPITAL\nSURGICAL PATHOLOGY REPORT    Case: NS%1$d\n%2$s\nReported %3$s\n\n"),
            new Form(
                    "SURGICAL_PATHOLOGY",
                    "Lakeview Laboratories\n%2$s\nPATHOLOGY REPORT\nAccession: LV%1$d    Date of report: %3$s\n\n"),
            new Form(
                    "RADIOLOGY",
                    "CT CHEST ABDOMEN PELVIS   Northfield Imaging   %3$s\n%2$s\nTECHNIQUE: with contrast.\nFINDINGS:\n"),
            new Form("RADIOLOGY", "NORTHFIELD HOSPITAL RADIOLOGY\n%2$s\nExamination: MRI abdomen    Date: %3$s\n\n"),
            new Form(
                    "DISCHARGE_SUMMARY",
                    "DISCHARGE SUMMARY      LAKEVIEW COMMUNITY HOSPITAL\n%2$s\nDischarged: %3$s\nHOSPITAL COURSE\n"),
            new Form(
                    "OPERATIVE_NOTE",
                    "NORTHFIELD HOSPITAL\nOperative Report\n%2$s\nDate of service: %3$s\nSurgeon: A. Example    Anesthesia: general\n\n"),
            new Form("ONCOLOGY_NOTE", "Oncology Clinic Note    %3$s\n%2$s\nASSESSMENT\n"),
            new Form(
                    "LABORATORY",
                    "NORTHFIELD REGIONAL LAB    LABORATORY RESULTS\n%2$s\nReported: %3$s\nTEST   RESULT   UNITS   REFERENCE RANGE\n"));
    private static final String PATIENT = "Patient: Marlow, Judith    DOB: 04/07/1958    MRN: 4471902";
    private static final String STRANGER = "Patient: Quillfeather, Oswin    DOB: 11/12/1949    MRN: 9035517";

    private final List<Document> documents = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final Random random;
    private int pages;

    /** How a document of a kind begins: with its report number, its patient and its date. */
    private record Form(String kind, String head) {}

    /**
     * A document of a release.
     *
     * @param kind the name of its kind
     * @param date its date
     * @param firstPage the page it begins on, from 1
     * @param copyOf the index of the document it repeats
     * @param stranger whether it is about somebody else
     */
    public record Document(
            String kind,
            String date,
            int firstPage,
            @Nullable Integer copyOf,
            boolean stranger) {}

    /** A release and what is in it. */
    public static final class Release {

        private final byte[] content;
        private final List<Document> documents;

        private Release(byte[] content, List<Document> documents) {
            this.content = content.clone();
            this.documents = List.copyOf(documents);
        }

        /** The PDF. */
        public byte[] content() {
            return content.clone();
        }

        /** Its documents in order. */
        public List<Document> documents() {
            return documents;
        }
    }

    private ReleaseMaker(long seed) {
        random = new Random(seed);
    }

    /** A release of at least this many pages, of documents with these bodies, taken in turn. */
    public static Release make(List<String> bodies, int leastPages, long seed) {
        ReleaseMaker maker = new ReleaseMaker(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; maker.pages < leastPages; i++) {
            int turn = i % 10;
            if (turn == 6) {
                int original = maker.random.nextInt(documentsBefore(texts));
                maker.add(texts, texts.get(original), maker.documents.get(original), original);
            } else if (turn == 8) {
                Document original = maker.documents.get(0);
                String amended = texts.get(0) + "\nADDENDUM " + i + ": The grade is corrected.";
                maker.add(texts, amended, original, null);
            } else {
                maker.addNew(texts, bodies.get(maker.random.nextInt(bodies.size())), i);
            }
        }
        return new Release(maker.merge(), maker.documents);
    }

    private static int documentsBefore(List<String> texts) {
        return Math.min(5, texts.size());
    }

    private void addNew(List<String> texts, String body, int index) {
        Form form = FORMS.get(random.nextInt(FORMS.size()));
        boolean stranger = index == 4;
        String date =
                "%04d-%02d-%02d".formatted(2015 + random.nextInt(9), 1 + random.nextInt(12), 13 + random.nextInt(15));
        String text =
                form.head().formatted(10_000 + random.nextInt(80_000), stranger ? STRANGER : PATIENT, date) + body;
        add(texts, text, new Document(form.kind(), date, 0, null, stranger), null);
    }

    private void add(List<String> texts, String text, Document like, @Nullable Integer copyOf) {
        texts.add(text);
        documents.add(new Document(like.kind(), like.date(), pages + 1, copyOf, like.stranger()));
        String running =
                random.nextInt(3) == 0 ? "Northfield Hospital    " + (like.stranger() ? STRANGER : PATIENT) : "";
        RenderedRecord printed = RecordPrinter.print(text, new PageStyle(1, 10.5, running, random.nextBoolean()));
        pages += printed.pages().size();
        files.add(printed.content());
    }

    private byte[] merge() {
        try (PDDocument whole = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (byte[] file : files) {
                try (PDDocument next = Loader.loadPDF(file)) {
                    new PDFMergerUtility().appendDocument(whole, next);
                }
            }
            int number = 0;
            for (PDPage page : whole.getPages()) {
                stamp(whole, page, ++number);
            }
            whole.setDocumentId(0L);
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fax machine's line at the very top. */
    private void stamp(PDDocument whole, PDPage page, int number) throws IOException {
        try (PDPageContentStream canvas =
                new PDPageContentStream(whole, page, PDPageContentStream.AppendMode.PREPEND, false)) {
            canvas.beginText();
            canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 7);
            canvas.newLineAtOffset(40, page.getMediaBox().getHeight() - 18);
            canvas.showText(
                    "FAX 03/14/2024 10:" + (10 + number % 50) + "   Northfield Records   p. " + number + "/" + pages);
            canvas.endText();
        }
    }
}
