/** What packs say to people in general, in the languages they speak: answers without a record, translations, kinds of help. */
@NullMarked
package org.sextant.guidance.internal.library;

import org.jspecify.annotations.NullMarked;
