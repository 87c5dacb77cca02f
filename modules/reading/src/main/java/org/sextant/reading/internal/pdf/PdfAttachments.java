package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.container.Unpacking;

/** The files inside a PDF: those attached to it, the contents of a portfolio, and those pinned to its pages. */
final class PdfAttachments {

    private static final int MOST = 50;

    private static final COSName[] STREAMS = {COSName.UF, COSName.F};

    private final Map<COSStream, Optional<String>> files = new LinkedHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfAttachments() {}

    /** Finds the files of a document without unpacking them; loops in its lists end the search there. */
    static PdfAttachments of(PDDocument document) {
        PdfAttachments attachments = new PdfAttachments();
        COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        if (names != null) {
            attachments.collect(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
        for (PDPage page : document.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    attachments.add(annotation.getCOSDictionary(COSName.FS));
                }
            }
        }
        return attachments;
    }

    /** Hands each file on to be read. */
    void read(RecordBuilder into) throws UnreadableException {
        Unpacking unpacking = new Unpacking(into.budget());
        int opened = 0;
        for (Map.Entry<COSStream, Optional<String>> file : files.entrySet()) {
            if (opened++ >= MOST) {
                into.refuseEnclosure(IssueKind.NESTING_LIMIT);
                continue;
            }
            COSStream stream = file.getKey();
            try (InputStream data = stream.createInputStream()) {
                Optional<byte[]> content = unpacking.read(data, stream.getLength());
                if (content.isPresent()) {
                    into.enclosure(file.getValue().orElse(null), content.get());
                } else {
                    into.refuseEnclosure(IssueKind.ENCLOSURE_NOT_READ);
                }
            } catch (IOException | RuntimeException e) {
                into.refuseEnclosure(IssueKind.CORRUPT);
            }
        }
    }

    private void collect(@Nullable COSDictionary node) {
        if (node == null || !seen.add(node)) {
            return;
        }
        COSArray names = node.getCOSArray(COSName.NAMES);
        for (int i = 1; names != null && i < names.size(); i += 2) {
            if (names.getObject(i) instanceof COSDictionary file) {
                add(file);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary inner) {
                collect(inner);
            }
        }
    }

    private void add(@Nullable COSDictionary file) {
        COSDictionary embedded = file == null ? null : file.getCOSDictionary(COSName.EF);
        if (file == null || embedded == null) {
            return;
        }
        for (COSName name : STREAMS) {
            if (embedded.getDictionaryObject(name) instanceof COSStream stream) {
                files.putIfAbsent(stream, Optional.ofNullable(file.getString(name)));
                return;
            }
        }
    }
}
