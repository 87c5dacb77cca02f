package org.sextant.testkit.hostile;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** PDF files that mean no good, and a few that do; all made here. */
public final class HostilePdfs {

    /** The words of the page. */
    public static final String NOTE = "A note on a page.";

    private HostilePdfs() {}

    /** A page with so many files of this content attached to the document. */
    public static byte[] withAttachments(int count, byte[] content) {
        return make(document -> {
            note(document, PDRectangle.A4);
            Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile("file" + i);
                file.setEmbeddedFile(
                        new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
                files.put("file" + i, file);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** Pages with a document attached that has a page with a document attached, so deep. */
    public static byte[] nested(int depth) {
        byte[] inner = plain();
        for (int i = 1; i < depth; i++) {
            inner = withAttachments(1, inner);
        }
        return inner;
    }

    /** A page with a script that runs when the document is opened. */
    public static byte[] withScript(String script) {
        return make(document -> {
            note(document, PDRectangle.A4);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
        });
    }

    /** A page with an action of this kind that runs when the document is opened. */
    public static byte[] ofAction(String subtype, String target) {
        return make(document -> {
            note(document, PDRectangle.A4);
            PDActionJavaScript action = new PDActionJavaScript();
            action.getCOSObject().setName(COSName.S, subtype);
            action.getCOSObject().setItem(COSName.F, new COSString(target));
            action.getCOSObject().setItem(COSName.URI, new COSString(target));
            document.getDocumentCatalog().setOpenAction(action);
        });
    }

    /** A page behind these passwords; an empty one asks nobody. */
    public static byte[] locked(String user, String owner) {
        return make(document -> {
            note(document, PDRectangle.A4);
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        });
    }

    /** So many pages, all empty. */
    public static byte[] ofPages(int count) {
        return make(document -> {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    /** A page with words, and an empty square one of this side in points. */
    public static byte[] ofSize(float side) {
        return make(document -> {
            note(document, PDRectangle.A4);
            document.addPage(new PDPage(new PDRectangle(side, side)));
        });
    }

    /** A page with words and nothing else. */
    public static byte[] plain() {
        return make(document -> note(document, PDRectangle.A4));
    }

    /** A page with words, and these in white below them. */
    public static byte[] withHidden(String words) {
        return make(document -> {
            note(document, PDRectangle.A4);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(Color.WHITE);
                write(content, 600, words);
            }
        });
    }

    /** A page whose document was signed, by nobody in particular. */
    public static byte[] signed() {
        return revised(plain(), document -> {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> new byte[] {1});
        });
    }

    /** The same, written to once more after that. */
    public static byte[] changedAfterSigning() {
        return revised(signed(), document -> {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static byte[] revised(byte[] content, Drawing change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(content)) {
            change.draw(document);
            document.saveIncremental(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void note(PDDocument document, PDRectangle paper) throws IOException {
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, 700, NOTE);
        }
    }

    private static void write(PDPageContentStream content, float height, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, height);
        content.showText(words);
        content.endText();
    }

    private static byte[] make(Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            drawing.draw(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Drawing {
        void draw(PDDocument document) throws IOException;
    }
}
