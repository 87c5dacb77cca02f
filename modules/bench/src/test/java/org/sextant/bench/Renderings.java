package org.sextant.bench;

import java.nio.charset.StandardCharsets;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RecordWriter;

/** The forms in which one text may arrive. */
enum Renderings {
    PDF {
        @Override
        byte[] render(String text) {
            return RecordPrinter.print(text, PageStyle.REPORT).content();
        }
    },
    TWO_COLUMN_PDF {
        @Override
        byte[] render(String text) {
            return RecordPrinter.print(text, PageStyle.TWO_COLUMNS).content();
        }
    },
    DOCX {
        @Override
        byte[] render(String text) {
            return RecordWriter.toDocx(text, PageStyle.REPORT.header());
        }
    },
    HTML {
        @Override
        byte[] render(String text) {
            return RecordWriter.toHtml(text);
        }
    },
    ODT {
        @Override
        byte[] render(String text) {
            return RecordWriter.toOdt(text);
        }
    },
    RTF {
        @Override
        byte[] render(String text) {
            return RecordWriter.toRtf(text);
        }
    },
    SCAN_200 {
        @Override
        byte[] render(String text) {
            return scan(text, 200);
        }
    },
    SCAN_150 {
        @Override
        byte[] render(String text) {
            return scan(text, 150);
        }
    };

    /** The text in this form; equal texts give equal bytes. */
    abstract byte[] render(String text);

    boolean isScan() {
        return name().startsWith("SCAN");
    }

    private static byte[] scan(String text, int dpi) {
        long seed = dpi + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).hashCode();
        return RecordScanner.toPdf(RecordPrinter.print(text, PageStyle.REPORT), dpi, seed)
                .content();
    }
}
