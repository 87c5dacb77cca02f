/** Finders for what a pathologist states: TNM, grade, histology, primary site and side, size, stage group. */
@NullMarked
package org.sextant.extraction.internal.pathology;

import org.jspecify.annotations.NullMarked;
