/** Recognises the text of page images with Tesseract and Leptonica; nothing outside this package sees their types. */
@NullMarked
package org.sextant.reading.internal.ocr;

import org.jspecify.annotations.NullMarked;
