package org.sextant.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.InventedPatients;
import org.sextant.server.rooms.ReleaseDesk;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.UploadDesk;
import org.sextant.server.rooms.UploadQuota;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.server.rooms.WarmSteps;
import org.sextant.server.security.SignIn;
import org.sextant.server.security.SignedIn;
import org.sextant.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The server. Arguments are settings as {@code --sextant.server.port=8321}; the same settings may stand in the
 * environment ({@code SEXTANT_SERVER_PORT}) or in an {@code application.properties}.
 */
public final class SextantServer {

    private static final Logger LOG = LoggerFactory.getLogger(SextantServer.class);

    private SextantServer() {}

    /** Starts the server, telling nobody how to sign in. */
    public static ConfigurableApplicationContext start(String... args) {
        return start(address -> {}, args);
    }

    /**
     * Starts the server; returns when it takes requests. The slow rooms warm up after that.
     *
     * @param announce told the address and the sign-in code when the server is ready, and again with every new code
     * @throws org.sextant.server.settings.SettingsException if any setting is unknown or wrong; it lists all of them
     */
    public static ConfigurableApplicationContext start(Consumer<ServerAddress> announce, String... args) {
        return start(announce, WalkRooms::open, args);
    }

    /** Starts the server with other rooms behind the steps. */
    static ConfigurableApplicationContext start(
            Consumer<ServerAddress> announce, Function<Settings, WarmSteps> slowRooms, String... args) {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.addInitializers(context -> openRooms(context, slowRooms));
        ConfigurableApplicationContext context = application.run(args);
        Rooms rooms = context.getBean(Rooms.class);
        try {
            rooms.pipeline();
            rooms.messages().ifPresent(door -> LOG.info("HL7 v2 messages are taken on port {}", door.port()));
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        if (context.getBean(Settings.class).server().demo()) {
            InventedPatients.receive(rooms);
        }
        SignIn signIn = context.getBean(SignIn.class);
        Runnable tell = () -> announce.accept(new ServerAddress(address(context), signIn.code(), signIn.token()));
        signIn.onCodeChanged(tell);
        tell.run();
        rooms.warmUp(failure -> {
            LOG.error("A room could not be opened; the server stops", failure);
            context.close();
        });
        return context;
    }

    private static void openRooms(ConfigurableApplicationContext context, Function<Settings, WarmSteps> slowRooms) {
        Settings settings = Settings.of(context.getEnvironment());
        makeFolder(settings.data().storeFolder());
        makeFolder(settings.data().uploadFolder());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("sextant", springSettings(settings)));
        Clock clock = Clock.system(ZoneId.systemDefault());
        Rooms rooms = Rooms.open(settings, clock, slowRooms);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("signIn", new SignIn(clock));
        beans.registerSingleton("rooms", rooms);
        UploadQuota quota = new UploadQuota(
                clock,
                settings.server().uploadsPerMinute(),
                settings.server().uploadPerDay().toBytes());
        beans.registerSingleton("uploadQuota", quota);
        beans.registerSingleton("uploadDesk", new UploadDesk(rooms, quota));
        PeopleDesk people = new PeopleDesk(rooms, clock, settings.server().signUp());
        SignedIn signedIn = new SignedIn(people);
        beans.registerSingleton("peopleDesk", people);
        beans.registerSingleton("signedIn", signedIn);
        beans.registerSingleton("releaseDesk", new ReleaseDesk(rooms, signedIn));
        beans.registerSingleton("caseDesk", new CaseDesk(rooms, clock, signedIn));
        beans.registerDisposableBean("rooms", rooms::close);
    }

    /** What Spring is told of our settings, in its own words. */
    private static Map<String, Object> springSettings(Settings settings) {
        Map<String, Object> spring = new HashMap<>();
        spring.put("server.address", settings.server().address());
        spring.put("server.port", settings.server().port());
        spring.put("server.servlet.session.timeout", settings.server().session().toString());
        spring.put(
                "spring.servlet.multipart.location",
                settings.data().uploadFolder().toAbsolutePath().toString());
        spring.put(
                "spring.servlet.multipart.max-request-size",
                settings.server().maxUploadSize().toString());
        spring.put(
                "spring.servlet.multipart.max-file-size",
                settings.reading().maxDocumentSize().toString());
        spring.put("server.tomcat.connection-timeout", settings.server().idle().toString());
        return spring;
    }

    /** A folder that only its owner can enter, where the file system knows owners. */
    private static void makeFolder(Path folder) {
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(ConfigurableApplicationContext context) {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        String host = context.getBean(Settings.class).server().address();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }
}
