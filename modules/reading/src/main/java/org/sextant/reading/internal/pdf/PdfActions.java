package org.sextant.reading.internal.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What a PDF would do by itself in a viewer that let it; nothing of it is run here. */
final class PdfActions {

    private static final COSName SCRIPTS = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");

    /** Goes to another place in the same file, and no more. */
    private static final Set<String> HARMLESS = Set.of("GoTo", "Named", "GoTo3DView", "SetOCGState");

    /** A link to a page elsewhere is harmless until somebody follows it, and other readers are asked for that. */
    private static final String LINK = "URI";

    private PdfActions() {}

    /** Whether anything is there that acts. */
    static boolean areIn(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (acts(catalog.getDictionaryObject(COSName.OPEN_ACTION), false)
                || catalog.containsKey(COSName.AA)
                || (names != null && names.containsKey(SCRIPTS))
                || (form != null && form.containsKey(XFA))) {
            return true;
        }
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().containsKey(COSName.AA)
                    || anyActs(page.getCOSObject().getCOSArray(COSName.ANNOTS))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyActs(@Nullable COSArray annotations) {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && (annotation.containsKey(COSName.AA) || acts(annotation.getDictionaryObject(COSName.A), true))) {
                return true;
            }
        }
        return false;
    }

    private static boolean acts(@Nullable COSBase action, boolean onClick) {
        if (!(action instanceof COSDictionary dictionary)) {
            return false;
        }
        String subtype = dictionary.getNameAsString(COSName.S, "");
        return !HARMLESS.contains(subtype) && !(onClick && subtype.equals(LINK));
    }
}
