package org.sextant.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/** What somebody looks at the pages with. */
enum Screen {
    PHONE(390, 844, true),
    DESKTOP(1280, 900, true),
    WITHOUT_SCRIPTS(1280, 900, false);

    private final int width;
    private final int height;
    private final boolean scripts;

    Screen(int width, int height, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
    }

    int width() {
        return width;
    }

    /** The end of the name of a picture taken of it. */
    String picture() {
        return width + ".png";
    }

    /** A browser's options for it, in a language. */
    Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language);
    }
}
