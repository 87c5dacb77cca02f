package org.sextant.reading;

import org.sextant.model.Box;

/**
 * A page, or a part of one, as a person sees it.
 *
 * @param png the picture in PNG format; not to be changed
 * @param part what it shows, in points of the page
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record PagePicture(byte[] png, Box part) {

    @Override
    public String toString() {
        return "PagePicture[" + png.length + " bytes]";
    }
}
