/** Spreadsheets: the sheets of a workbook as rows of cells as a person sees them, read row by row. */
@NullMarked
package org.sextant.reading.internal.sheet;

import org.jspecify.annotations.NullMarked;
