package org.sextant.reading.internal.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/**
 * Looks an office document over before its text is read: what would unfold without end or refers outside is refused,
 * macros and links that act by themselves are told of, documents embedded in it are read after it.
 */
public final class OfficePackageReader implements FormatReader {

    private static final Pattern XML = Pattern.compile(".*\\.(?:xml|rels)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACROS =
            Pattern.compile(".*(?:vbaProject\\.bin|activeX\\d*\\.bin)|(?:Basic|Scripts)/.+");
    private static final Pattern EMBEDDED = Pattern.compile("(?:word|xl)/embeddings/.+");

    /** Pictures put into a document may be scans of one. */
    private static final Pattern PICTURE =
            Pattern.compile("(?:word/media|xl/media|Pictures)/.+\\.(?:png|jpe?g|tiff?)", Pattern.CASE_INSENSITIVE);

    private static final String DTD = "<!DOCTYPE";

    /** A target elsewhere; links that somebody must click are no danger. */
    private static final Pattern FETCHED = Pattern.compile(
            "<Relationship(?=[^>]*TargetMode=\"External\")(?![^>]*/hyperlink\")[^>]*>", Pattern.CASE_INSENSITIVE);

    /** Fields that fetch something or start a program when they are brought up to date. */
    private static final Pattern ACTING_FIELD =
            Pattern.compile("(?:>|instr=\")\\s*(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT)\\s|<ddeLink\\s");

    /** What an OpenDocument file draws in from elsewhere without being asked. */
    private static final Pattern DRAWN_IN = Pattern.compile(
            "<(?:draw:(?:image|object|object-ole|plugin)|text:section-source)\\s[^>]*xlink:href=\"(?:\\w+:|//)"
                    + "|<office:dde-source\\s");

    private static final int PROLOG = 4096;

    private final FormatReader text;

    /** A guard before this reader of the text. */
    public OfficePackageReader(FormatReader text) {
        this.text = text;
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (ZipContents contents = ZipContents.open(content)) {
            List<ZipArchiveEntry> embedded = new ArrayList<>();
            lookOver(contents, embedded, into);
            text.read(content, into);
            Unpacking unpacking = new Unpacking(into.budget());
            for (ZipArchiveEntry file : embedded) {
                Optional<byte[]> inner = contents.read(file, unpacking);
                if (inner.isEmpty()) {
                    into.refuseEnclosure(IssueKind.ENCLOSURE_NOT_READ);
                } else if (EMBEDDED.matcher(file.getName()).matches()) {
                    into.enclosure(file.getName(), inner.get());
                } else {
                    into.picture(file.getName(), inner.get());
                }
            }
        }
    }

    private static void lookOver(ZipContents contents, List<ZipArchiveEntry> embedded, RecordBuilder into)
            throws UnreadableException, IOException {
        Unpacking unpacking = new Unpacking(into.budget());
        boolean acts = false;
        for (ZipArchiveEntry file : contents.listFiles()) {
            Optional<byte[]> bytes = contents.read(file, unpacking);
            acts |= MACROS.matcher(file.getName()).matches();
            if (XML.matcher(file.getName()).matches() && bytes.isPresent()) {
                acts |= acts(bytes.get());
            }
            boolean picture = PICTURE.matcher(file.getName()).matches()
                    && bytes.filter(Pictures::mayBePage).isPresent();
            if (picture || EMBEDDED.matcher(file.getName()).matches()) {
                embedded.add(file);
            }
        }
        if (acts) {
            into.issue(IssueKind.ACTIVE_CONTENT);
        }
    }

    private static boolean acts(byte[] xml) throws UnreadableException {
        // without the zero bytes of UTF-16 both encodings look alike here
        String prolog = new String(xml, 0, Math.min(PROLOG, xml.length), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (prolog.toUpperCase(Locale.ROOT).contains(DTD)) {
            throw new UnreadableException(IssueKind.DTD_NOT_ALLOWED);
        }
        String source = new String(xml, StandardCharsets.ISO_8859_1);
        return FETCHED.matcher(source).find()
                || ACTING_FIELD.matcher(source).find()
                || DRAWN_IN.matcher(source).find();
    }
}
