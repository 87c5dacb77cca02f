/** Reads tables of laboratory results: CSV and its kin. */
@NullMarked
package org.sextant.reading.internal.table;

import org.jspecify.annotations.NullMarked;
