package org.sextant.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sextant.server.RunningServer;
import org.sextant.testkit.SampleRecords;

/** Somebody with a browser of their own, and what they do with the pages. */
final class Visitor implements AutoCloseable {

    /** A walk is a few seconds; a machine that does much else is given more. */
    private static final int LONGEST_WALK_MILLIS = 60_000;

    private static final Pattern ALL_DONE = Pattern.compile("Done: .* 0 failed");
    private static final int A_MOMENT_MILLIS = 250;
    private static final int MOST_TABS = 200;

    private final BrowserContext context;
    private final Page page;
    private final Function<String, URI> addresses;

    /**
     * @param addresses where a path of the server is
     */
    Visitor(BrowserContext context, Function<String, URI> addresses) {
        this.context = context;
        this.addresses = addresses;
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Everything that tells the server who this is, for a browser that goes on as the same person. */
    String storageState() {
        return context.storageState();
    }

    void open(String path) {
        page.navigate(addresses.apply(path).toString());
    }

    /** The path of what is shown now. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words).first();
    }

    void fill(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Follows a link of the page itself; its head may hold one of the same name, before it. */
    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .last()
                .click();
    }

    /** Makes an account, with an invitation's code or without, and signs in with it. */
    void signUp(String name, String code) {
        open("/sign-up");
        fill("Name to sign in with", name);
        fill("Password", RunningServer.PASSWORD);
        page.locator("#code").fill(code);
        press("Make the account");
        signIn(name);
    }

    /** Fills in the form of the sign-in page, which is shown. */
    void signIn(String name) {
        fill("Name", name);
        fill("Password", RunningServer.PASSWORD);
        press("Sign in");
        assertThat(heading("Your cases")).isVisible();
    }

    /** Opens a case and gives its path. */
    String startCase() {
        open("/cases");
        press("Start a new case");
        return path();
    }

    /** Chooses the documents of an invented patient on the page of a case, and sends them. */
    void upload(String patient) {
        page.locator("#files").setInputFiles(documents(patient));
        press("Add to this case");
    }

    static FilePayload[] documents(String patient) {
        return SampleRecords.PATIENTS.getOrDefault(patient, List.of()).stream()
                .map(document ->
                        new FilePayload(document + ".pdf", "application/pdf", SampleRecords.pdf(patient, document)))
                .toArray(FilePayload[]::new);
    }

    void awaitEverythingRead() {
        text("Everything has been read.").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_WALK_MILLIS));
    }

    /** Loads the page of a release until what is under this heading is done, and nothing failed. */
    void awaitDone(String heading) {
        Locator done = page.locator("section")
                .filter(new Locator.FilterOptions().setHas(heading(heading)))
                .getByText(ALL_DONE);
        for (int waited = 0; !done.isVisible(); waited += A_MOMENT_MILLIS) {
            if (waited > LONGEST_WALK_MILLIS) {
                throw new AssertionError("not done on " + path() + ": " + heading);
            }
            page.waitForTimeout(A_MOMENT_MILLIS);
            page.reload();
        }
    }

    /** The statement with this title on the page of what was found. */
    Locator card(String title) {
        return page.locator("article.card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    /** Presses Tab until what has the focus is called so, as a button, a link or a field. */
    void tabTo(String name) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if (name.equals(focused())) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + name + " on " + path());
    }

    private Object focused() {
        return page.evaluate("""
                () => {
                  const at = document.activeElement;
                  const label = at.labels?.[0];
                  const words = at.getAttribute("aria-label") ?? (label ?? at).textContent;
                  return words.trim();
                }""");
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    void key(String key) {
        page.keyboard().press(key);
    }

    /** Chooses these documents as soon as the machine's own window for choosing files is opened. */
    void willChoose(String patient) {
        page.onFileChooser(chooser -> chooser.setFiles(documents(patient)));
    }

    @Override
    public void close() {
        context.close();
    }
}
