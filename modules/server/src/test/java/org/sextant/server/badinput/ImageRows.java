package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.hostile.HostileImages;

/** Group C: images and scans. */
final class ImageRows {

    private static final String STAGED = "TnmCategory";
    private static final String PT1B = "PRESENT {axis=T, prefix=p, value=T1b}";

    private ImageRows() {}

    private static Row.Coming image(int item, String name, String ending, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload(ending, content));
    }

    private static Row.Coming png(int item, String name, Supplier<BufferedImage> picture) {
        return image(item, name, "png", () -> HostileImages.png(picture.get()));
    }

    static Stream<Row> rows() {
        return Stream.concat(fileRows(), pageRows());
    }

    private static Stream<Row> fileRows() {
        return Stream.of(
                image(41, "a PNG that says it is huge", "png", () -> HostileImages.pngOf(60_000, 60_000))
                        .quarantined("page-too-large"),
                image(41, "a JPEG that says it is huge", "jpg", () -> HostileImages.jpegOf(60_000, 60_000))
                        .quarantined("page-too-large"),
                image(42, "5,000 frames", "tif", () -> HostileImages.tiff(5_000, false))
                        .quarantined("page-limit"),
                image(42, "a loop of frames", "tif", () -> HostileImages.tiff(3, true))
                        .quarantined("no-text"),
                image(43, "a photo with one byte in a hundred changed", "jpg", ImageRows::damaged)
                        .quarantined("malformed"),
                image(44, "a drawing with a script", "svg", () -> FrontDoors.utf8(svg()))
                        .quarantined("type-not-allowed"),
                image(45, "words in what a camera adds", "jpg", ImageRows::annotated)
                        .partial("low-confidence")
                        .reading("Left kidney")
                        .and(ending -> assertThat(ending.text()).doesNotContain("positive")),
                image(47, "a photo of some phones", "heic", HostileImages::heic).quarantined("type-not-allowed"),
                image(47, "an image of a scanner of people", "dcm", HostileImages::dicom)
                        .quarantined("type-not-allowed"),
                png(48, "a code for telephones", () -> HostileImages.code("Scan this: " + Canary.url()))
                        .inert()
                        .reading("Scan this"));
    }

    /** What stands on a page that is hard to read is read, or not used; it is never read as something else. */
    private static Stream<Row> pageRows() {
        return Stream.of(
                png(46, "upside down", () -> HostileImages.turned(page(), 180))
                        .partial("low-confidence")
                        .and(ImageRows::isNeverReadAsAnother),
                png(46, "15 degrees askew", () -> HostileImages.turned(page(), 15))
                        .inert()
                        .stating(STAGED, PT1B),
                png(46, "72 dots an inch", () -> HostileImages.coarse(page(), 0.48))
                        .partial("low-confidence")
                        .and(ImageRows::isNeverReadAsAnother),
                png(46, "out of focus", () -> HostileImages.blurred(page(), 0.2))
                        .quarantined("no-text"),
                png(46, "a bad line", () -> HostileImages.faxed(page(), 0.005, 1))
                        .partial("low-confidence")
                        .and(ImageRows::isNeverReadAsAnother));
    }

    private static void isNeverReadAsAnother(Ending ending) {
        assertThat(ending.facts(STAGED)).allMatch(fact -> fact.contains("prefix=p, value=T1b"));
    }

    private static BufferedImage page() {
        return HostileImages.page(
                "Surgical pathology report",
                "Left kidney, radical nephrectomy: clear cell renal cell carcinoma,",
                "nuclear grade 2. Primary tumor: pT1b. Size 4.2 cm.");
    }

    private static byte[] damaged() {
        return HostileImages.damaged(HostileImages.jpeg(page()), 1);
    }

    private static byte[] annotated() {
        return HostileImages.annotated(HostileImages.jpeg(page()), "HER2 positive");
    }

    private static String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script href=\"" + Canary.url()
                + "\"/><text>HER2</text></svg>";
    }
}
