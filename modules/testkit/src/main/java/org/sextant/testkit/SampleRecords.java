package org.sextant.testkit;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes the documents of the invented patients in {@code fhir-samples} from the pages kept in this module. Nobody in them
 * exists. The same pages give the same bytes, so that a document keeps its hash.
 */
public final class SampleRecords {

    /** The invented patients and their documents, in the order they came. */
    public static final Map<String, List<String>> PATIENTS = patients();

    private static final String STYLE = """
            <style>
              @page { size: A4; margin: 22mm 20mm; }
              body { font-family: sans-serif; font-size: 10.5pt; line-height: 1.45; }
              h1 { font-size: 12pt; border-bottom: 1px solid black; }
              h2 { font-size: 10.5pt; margin-bottom: 0; }
              td, th { text-align: left; padding-right: 10mm; }
            </style>
            </head>""";

    private SampleRecords() {}

    /** Writes every document below the folder given, one folder a patient. */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, List<String>> patient : PATIENTS.entrySet()) {
            Path files = Files.createDirectories(folder.resolve(patient.getKey()));
            for (String document : patient.getValue()) {
                Files.write(files.resolve(document + ".pdf"), pdf(patient.getKey(), document));
            }
        }
    }

    /** One document as a PDF with a text layer. */
    public static byte[] pdf(String patient, String document) {
        return toPdf(page("samples/" + patient + "/" + document + ".html"));
    }

    /** A page of XHTML as a PDF with a text layer; equal pages give equal bytes. */
    public static byte[] toPdf(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder().withHtmlContent(xhtml.replace("</head>", STYLE), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument made = renderer.getPdfDocument();
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            day.setTimeInMillis(0);
            made.getDocumentInformation().setCreationDate(day);
            made.getDocumentInformation().setModificationDate(day);
            made.setDocumentId(0L);
            made.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String name) {
        try (InputStream in = SampleRecords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no sample page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> patients() {
        Map<String, List<String>> patients = new LinkedHashMap<>();
        patients.put(
                "kidney-in-place", List.of("1-ct-report", "2-biopsy-report", "3-blood-tests", "4-oncology-letter"));
        patients.put("late-solitary-metastasis", List.of("1-nephrectomy-report", "2-ct-and-biopsy", "3-clinic-letter"));
        patients.put(
                "record-full-of-traps",
                List.of("1-urology-letter", "2-mri-report", "3-page-of-somebody-else", "4-information-sheet"));
        return patients;
    }
}
