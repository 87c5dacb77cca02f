package org.sextant.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps everything that is logged, at every level that the commands' own configuration does not silence by name. */
final class LogRecorder implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    LogRecorder() {
        configure("logback-command.xml");
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.TRACE);
        context.getLogger("org.sextant").setLevel(Level.TRACE);
        events.setContext(context);
        events.start();
        root.addAppender(events);
    }

    /** Every line, with its exceptions. */
    List<String> lines() {
        return List.copyOf(events.list).stream().map(LogRecorder::line).toList();
    }

    /** The lines that a normal run must not have. */
    List<String> complaints() {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(LogRecorder::line)
                .toList();
    }

    @Override
    public void close() {
        configure("logback-test.xml");
    }

    private static String line(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null ? "" : " " + ThrowableProxyUtil.asString(thrown));
    }

    private void configure(String resource) {
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(LogRecorder.class.getClassLoader().getResource(resource));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
