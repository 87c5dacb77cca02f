package org.sextant.reading.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentId;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.internal.cda.CdaReader;
import org.sextant.reading.internal.container.LockedOfficeReader;
import org.sextant.reading.internal.container.MailReader;
import org.sextant.reading.internal.container.OfficePackageReader;
import org.sextant.reading.internal.container.OldOfficeReader;
import org.sextant.reading.internal.container.OleObjectReader;
import org.sextant.reading.internal.container.OutlookReader;
import org.sextant.reading.internal.container.ZipReader;
import org.sextant.reading.internal.fhir.FhirReader;
import org.sextant.reading.internal.fhir.FhirXmlReader;
import org.sextant.reading.internal.hl7.Hl7Reader;
import org.sextant.reading.internal.image.ImageFileReader;
import org.sextant.reading.internal.markup.MarkupReader;
import org.sextant.reading.internal.ocr.OcrEngine;
import org.sextant.reading.internal.pdf.PdfReader;
import org.sextant.reading.internal.sheet.OldSpreadsheetReader;
import org.sextant.reading.internal.sheet.SpreadsheetReader;
import org.sextant.reading.internal.table.TableReader;
import org.sextant.reading.internal.text.PlainTextReader;

/** Reads a file of any kind; runs inside the reader process and knows nothing of processes. */
public final class FileParser {

    /** What leaves a file without text when it concerns all of it. */
    private static final Set<IssueKind> LIMITS = Set.of(IssueKind.NESTING_LIMIT, IssueKind.PAGE_TOO_LARGE);

    /** Of several reasons, those that somebody can do something about, and those that are an attack, are told first. */
    private static final List<IssueKind> TOLD_FIRST =
            List.of(IssueKind.ENCRYPTED, IssueKind.WRONG_PASSWORD, IssueKind.EXPANSION_LIMIT, IssueKind.NESTING_LIMIT);

    private final ContentSniffer sniffer = new ContentSniffer();
    private final Map<DocumentFormat, FormatReader> readers = new EnumMap<>(DocumentFormat.class);

    /** A parser with a reader for each format. */
    public FileParser() {
        OcrEngine ocr = new OcrEngine();
        readers.put(DocumentFormat.PDF, new PdfReader(ocr));
        readers.put(DocumentFormat.IMAGE, new ImageFileReader(ocr));
        readers.put(DocumentFormat.WORD, new OfficePackageReader(MarkupReader.ofWord()));
        readers.put(DocumentFormat.OLD_WORD, new OldOfficeReader(MarkupReader.ofOldWord()));
        readers.put(DocumentFormat.OPEN_DOCUMENT, new OfficePackageReader(MarkupReader.ofOpenDocument()));
        readers.put(DocumentFormat.RICH_TEXT, MarkupReader.ofRichText());
        readers.put(DocumentFormat.HTML, MarkupReader.ofHtml());
        readers.put(DocumentFormat.ZIP, new ZipReader());
        readers.put(DocumentFormat.MAIL, new MailReader());
        readers.put(DocumentFormat.OUTLOOK, new OutlookReader());
        readers.put(DocumentFormat.PLAIN_TEXT, new PlainTextReader());
        readers.put(DocumentFormat.XML, new CdaReader());
        readers.put(DocumentFormat.JSON, new FhirReader());
        readers.put(DocumentFormat.FHIR_XML, new FhirXmlReader());
        readers.put(DocumentFormat.HL7_V2, new Hl7Reader());
        readers.put(DocumentFormat.TABLE, new TableReader());
        readers.put(DocumentFormat.SPREADSHEET, new OfficePackageReader(new SpreadsheetReader()));
        readers.put(DocumentFormat.OLD_SPREADSHEET, new OldOfficeReader(new OldSpreadsheetReader()));
        readers.put(DocumentFormat.LOCKED, new LockedOfficeReader());
        readers.put(DocumentFormat.WRAPPED, new OleObjectReader());
        readers.put(DocumentFormat.OTHER, refusing(IssueKind.NOT_A_DOCUMENT));
    }

    /**
     * The file as read, or its issues.
     *
     * @param progress is told the number of each page when it is there
     */
    public ReadFile parse(DocumentId id, byte[] content, FileRequest request, IntConsumer progress) throws IOException {
        ContentSniffer.Sniffed sniffed = sniffer.sniff(content);
        if (request.extension() != null && !sniffed.format().mayBeNamed(request.extension())) {
            return ReadFile.unreadable(sniffed.mediaType(), Issue.of(IssueKind.TYPE_MISMATCH, id));
        }
        RecordBuilder builder =
                new RecordBuilder(id, sniffed.mediaType(), request.budget(), this::readEnclosed, progress);
        builder.password(request.password());
        try {
            getReader(sniffed.format()).read(content, builder);
            return judged(id, builder.build());
        } catch (UnreadableException e) {
            return ReadFile.unreadable(sniffed.mediaType(), Issue.of(e.kind(), id));
        } catch (IOException e) {
            return ReadFile.unreadable(sniffed.mediaType(), Issue.of(IssueKind.CORRUPT, id));
        }
    }

    /**
     * A page of the file as a picture; nothing where it has no such page, or none that can be drawn.
     *
     * @param progress is told the number of each page that is passed
     */
    public Optional<PagePicture> draw(
            DocumentId id, byte[] content, FileRequest request, PageView view, IntConsumer progress) {
        SoughtPage sought = new SoughtPage(view);
        try {
            ContentSniffer.Sniffed sniffed = sniffer.sniff(content);
            RecordBuilder builder =
                    new RecordBuilder(id, sniffed.mediaType(), request.budget(), this::readEnclosed, progress);
            builder.password(request.password());
            builder.seek(sought);
            getReader(sniffed.format()).read(content, builder);
        } catch (UnreadableException | IOException e) {
            // what came before is as it would be read
        }
        return sought.findPicture();
    }

    private void readEnclosed(@Nullable String name, byte[] content, RecordBuilder into)
            throws UnreadableException, IOException {
        if (content.length == 0) {
            throw new UnreadableException(IssueKind.EMPTY);
        }
        ContentSniffer.Sniffed sniffed = sniffer.sniff(content);
        into.mediaType(sniffed.mediaType());
        getReader(sniffed.format()).read(content, into);
    }

    private FormatReader getReader(DocumentFormat format) {
        FormatReader reader = readers.get(format);
        if (reader == null) {
            throw new IllegalStateException("no reader for the format " + format);
        }
        return reader;
    }

    /** A file that gave no text has a reason, and its account; one beside others keeps its own. */
    private static ReadFile judged(DocumentId id, ReadFile file) {
        if (!file.text().isBlank()) {
            return file;
        }
        Issue why = file.issues().stream()
                .map(Issue::kind)
                .filter(kind -> kind.outcome() == IssueKind.Outcome.QUARANTINED || LIMITS.contains(kind))
                .min(Comparator.comparingInt(FileParser::rank))
                .map(kind -> Issue.of(kind, id))
                .orElse(Issue.of(IssueKind.NO_TEXT, id));
        return new ReadFile(
                file.mediaType(), "", List.of(), List.of(), List.of(), file.wholes(), file.lines(), List.of(why));
    }

    private static int rank(IssueKind kind) {
        int first = TOLD_FIRST.indexOf(kind);
        int later = TOLD_FIRST.size() + (kind == IssueKind.NO_TEXT ? 1 : 0);
        return first < 0 ? later : first;
    }

    private static FormatReader refusing(IssueKind why) {
        return (content, into) -> {
            throw new UnreadableException(why);
        };
    }
}
