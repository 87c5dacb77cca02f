package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The XML that a PDF carries: forms (XFA) and what describes it (XMP). It is looked at as text and never parsed. */
final class PdfXml {

    private static final int PROLOG = 64 << 10;
    private static final COSName XFA = COSName.getPDFName("XFA");

    private static final Pattern OUTSIDE =
            Pattern.compile("<!(?:DOCTYPE|ENTITY)\\s+(?:%\\s+)?\\S+\\s+(?:SYSTEM|PUBLIC)\\s");

    /** An entity made of other entities is how a few bytes are made to fill a machine. */
    private static final Pattern BOMB = Pattern.compile("<!ENTITY\\s+(?:%\\s+)?\\S+\\s+[\"'](?:[^\"'&%]*[&%]\\w+;){2}");

    private final List<String> prologs = new ArrayList<>();

    private PdfXml() {}

    static PdfXml of(PDDocument document) throws IOException {
        PdfXml xml = new PdfXml();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        xml.add(catalog.getDictionaryObject(COSName.METADATA));
        xml.add(form == null ? null : form.getDictionaryObject(XFA));
        return xml;
    }

    /** Whether a parser would be overloaded by it. */
    boolean isBomb() {
        return prologs.stream().anyMatch(prolog -> BOMB.matcher(prolog).find());
    }

    /** Whether a parser would fetch something for it. */
    boolean pointsOutside() {
        return prologs.stream().anyMatch(prolog -> OUTSIDE.matcher(prolog).find());
    }

    private void add(@Nullable COSBase xml) throws IOException {
        if (xml instanceof COSStream stream) {
            try (InputStream data = stream.createInputStream()) {
                prologs.add(new String(data.readNBytes(PROLOG), StandardCharsets.ISO_8859_1).replace("\0", ""));
            }
        } else if (xml instanceof COSArray pieces) {
            for (int i = 0; i < pieces.size(); i++) {
                COSBase piece = pieces.getObject(i);
                if (piece instanceof COSStream) {
                    add(piece);
                }
            }
        }
    }
}
