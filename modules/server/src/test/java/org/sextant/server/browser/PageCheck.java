package org.sextant.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What must hold of every page that anybody sees, and its picture in docs, rewritten with {@code -Dscreenshots=write}. */
final class PageCheck {

    private static final boolean WRITE = "write".equals(System.getProperty("screenshots"));
    private static final Path PICTURES = Path.of("..", "..", "docs", "screenshots");
    private static final int LARGEST_PAGE_BYTES = 100_000;

    /** What the browser had to fetch to show a page; pictures of a patient's own pages are theirs, not ours. */
    private static final String WEIGHT = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .filter(fetched => !new URL(fetched.name).pathname.endsWith(".png"))
                .reduce((sum, fetched) => sum + fetched.encodedBodySize, 0)""";

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Pictures that can be seen without scrolling are there, and are pictures. */
    private static final String DRAWN = """
            () => [...document.images]
                .filter(image => image.offsetParent && image.getBoundingClientRect().top < innerHeight)
                .every(image => image.complete && image.naturalWidth > 0)""";

    private PageCheck() {}

    /** Keeps a picture of the page that is shown, from its head down, if pictures are asked for. */
    static void picture(Page page, String name, Screen screen) {
        page.waitForFunction(DRAWN);
        if (WRITE) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + screen.picture())));
        }
    }

    /** Checks the page that is shown, which speaks this language. */
    static void check(Page page, String name, String language, Screen screen) {
        String what = name + " in " + language + " at " + screen.width() + " pixels";
        assertThat(page.content()).as("a name that no bundle has: " + what).doesNotContain("??");
        assertThat(page.locator("html").getAttribute("lang")).as(what).isEqualTo(language);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(what)
                .extracting(found -> found.getId() + ": " + found.getHelp() + " " + found.getNodes())
                .isEmpty();
        assertThat((int) page.evaluate(OVERFLOW))
                .as("wider than the screen: " + what)
                .isZero();
        assertThat(((Number) page.evaluate(WEIGHT)).intValue())
                .as("bytes of " + what)
                .isLessThan(LARGEST_PAGE_BYTES);
    }
}
