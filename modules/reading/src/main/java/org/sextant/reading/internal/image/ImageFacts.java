package org.sextant.reading.internal.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.png.PngDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an image file says of itself beside its pixels.
 *
 * @param orientation how the camera was held, as in Exif: 1 is upright, up to 8
 * @param statedDpi how many pixels it says lie on an inch, where it says so
 */
record ImageFacts(int orientation, OptionalDouble statedDpi) {

    private static final ImageFacts NONE = new ImageFacts(1, OptionalDouble.empty());
    private static final double CM_PER_INCH = 2.54;
    private static final double INCHES_PER_METRE = 100 / CM_PER_INCH;

    /** A page is neither smaller nor larger than this on its long side, in inches; a camera's figure is made up. */
    private static final double SHORTEST_PAGE = 3;

    private static final double LONGEST_PAGE = 24;
    private static final double LETTER = 11;

    static ImageFacts of(byte[] content) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
            return new ImageFacts(orientation(metadata), dpi(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // the pixels may be fine all the same
            return NONE;
        }
    }

    /** The resolution of an image of this extent; where it says nothing sensible, that of a page of usual length. */
    double dpi(int width, int height) {
        double longSide = Math.max(width, height);
        return statedDpi.isPresent()
                        && longSide / statedDpi.getAsDouble() >= SHORTEST_PAGE
                        && longSide / statedDpi.getAsDouble() <= LONGEST_PAGE
                ? statedDpi.getAsDouble()
                : longSide / LETTER;
    }

    private static int orientation(Metadata metadata) {
        Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer stated = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return stated == null || stated < 1 || stated > 8 ? 1 : stated;
    }

    private static OptionalDouble dpi(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        JfifDirectory jfif = metadata.getFirstDirectoryOfType(JfifDirectory.class);
        for (PngDirectory png : metadata.getDirectoriesOfType(PngDirectory.class)) {
            Integer unit = png.getInteger(PngDirectory.TAG_UNIT_SPECIFIER);
            if (unit != null && unit == 1) {
                return perInch(png.getInteger(PngDirectory.TAG_PIXELS_PER_UNIT_X), 1 / INCHES_PER_METRE);
            }
        }
        if (exif != null && exif.getDoubleObject(ExifDirectoryBase.TAG_X_RESOLUTION) != null) {
            Integer unit = exif.getInteger(ExifDirectoryBase.TAG_RESOLUTION_UNIT);
            return perInch(
                    exif.getDoubleObject(ExifDirectoryBase.TAG_X_RESOLUTION),
                    unit != null && unit == 3 ? CM_PER_INCH : 1);
        }
        if (jfif != null) {
            Integer unit = jfif.getInteger(JfifDirectory.TAG_UNITS);
            double factor = unit == null || unit == 0 ? 0 : unit == 2 ? CM_PER_INCH : 1;
            return perInch(jfif.getInteger(JfifDirectory.TAG_RESX), factor);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble perInch(@Nullable Number resolution, double factor) {
        double dpi = resolution == null ? 0 : resolution.doubleValue() * factor;
        return dpi > 0 && Double.isFinite(dpi) ? OptionalDouble.of(dpi) : OptionalDouble.empty();
    }
}
