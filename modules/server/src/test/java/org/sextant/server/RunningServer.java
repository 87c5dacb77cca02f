package org.sextant.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.server.rooms.WarmSteps;
import org.sextant.server.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on a free port with its own data directory, and a browser to visit it with. */
public final class RunningServer implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<code>([2-9A-Z]{5}-[2-9A-Z]{5})</code>");

    /** The password of everybody in tests. */
    public static final String PASSWORD = "correct horse battery";

    private static final String BOUNDARY = "----invented-boundary";

    private final List<ServerAddress> announced = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext context;

    private RunningServer(Function<Settings, WarmSteps> rooms, Path dataDir, String... settings) {
        String[] arguments = Stream.concat(
                        Stream.of("--sextant.server.port=0", "--sextant.data-dir=" + dataDir), Stream.of(settings))
                .toArray(String[]::new);
        context = SextantServer.start(announced::add, rooms, arguments);
    }

    public static RunningServer withPlainSteps(Path dataDir, String... settings) {
        return new RunningServer(given -> new PlainSteps(), dataDir, settings);
    }

    public static RunningServer withRooms(Function<Settings, WarmSteps> rooms, Path dataDir, String... settings) {
        return new RunningServer(rooms, dataDir, settings);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** What was announced last. */
    public ServerAddress address() {
        return announced.get(announced.size() - 1);
    }

    public int announcements() {
        return announced.size();
    }

    public URI uri(String path) {
        return address().address().resolve(path);
    }

    public Browser browser() {
        return new Browser();
    }

    public Browser signedInBrowser() {
        Browser browser = new Browser();
        browser.signIn(address().signInCode());
        return browser;
    }

    /** A browser of somebody who makes an account, with an invitation's code or without, and signs in with it. */
    public Browser browserOf(String name, String code) {
        Browser browser = new Browser();
        browser.signUp(name, code);
        browser.signInAs(name, PASSWORD, "");
        return browser;
    }

    @Override
    public void close() {
        context.close();
    }

    /** A browser with its own cookies that does not follow redirects by itself. */
    public final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        public HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(uri(path)).GET());
        }

        public HttpResponse<byte[]> fetch(String path) {
            return send(HttpRequest.newBuilder(uri(path)).GET(), BodyHandlers.ofByteArray());
        }

        public HttpResponse<String> send(HttpRequest.Builder request) {
            return send(request, BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
            try {
                return client.send(request.build(), body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        public HttpResponse<String> signIn(String code) {
            return post(
                    "/sign-in",
                    "_csrf=" + csrf("/sign-in") + "&secret=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        }

        public HttpResponse<String> signInAs(String name, String password, String digits) {
            return post("/sign-in", form("/sign-in", "name", name, "secret", password, "digits", digits));
        }

        public HttpResponse<String> signUp(String name, String code) {
            return post("/sign-up", form("/sign-up", "name", name, "password", PASSWORD, "code", code));
        }

        /** Names and values, with the token of the form on a page. */
        public String form(String page, String... fields) {
            StringBuilder form = new StringBuilder("_csrf=" + csrf(page));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&')
                        .append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return form.toString();
        }

        /** Presses a button that makes a code; gives the code. */
        public String codeFrom(String page, String action, String... fields) {
            Matcher code = CODE.matcher(post(action, form(page, fields)).body());
            if (!code.find()) {
                throw new AssertionError("no code from " + action);
            }
            return code.group(1);
        }

        /** The token in the forms of a page. */
        public String csrf(String page) {
            Matcher matcher = TOKEN.matcher(get(page).body());
            if (!matcher.find()) {
                throw new AssertionError("no form with a token on " + page);
            }
            return matcher.group(1);
        }

        public HttpResponse<String> post(String path, String form) {
            return send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        /** Opens a case with the button of the first page; gives its path. */
        public String openCase() {
            HttpResponse<String> opened = post("/cases", "_csrf=" + csrf("/cases"));
            return URI.create(opened.headers().firstValue("Location").orElseThrow())
                    .getPath();
        }

        public HttpResponse<String> upload(String casePath, byte[]... files) {
            return uploadWith(casePath + "/documents", csrf(casePath), request -> {}, files);
        }

        public HttpResponse<String> uploadWith(
                String path, String token, Consumer<HttpRequest.Builder> more, byte[]... files) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(multipart(token, files)));
            more.accept(request);
            return send(request);
        }

        public List<String> cookieNames() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName())
                    .toList();
        }
    }

    private static byte[] multipart(String token, byte[]... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!token.isEmpty()) {
            body.writeBytes(text(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"));
        }
        for (byte[] file : files) {
            body.writeBytes(text("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"Quetzalcoatl Zanzibar.txt\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(file);
            body.writeBytes(text("\r\n"));
        }
        body.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
