package org.sextant.server.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the server is reached.
 *
 * @param address the address it binds to; loopback unless somebody decides otherwise
 * @param port the port; 0 for any that is free
 * @param hosts the host names a browser may use beside localhost, 127.0.0.1 and [::1]
 * @param session how long an idle session lasts
 * @param maxUploadSize the most bytes one upload of several files may have
 * @param uploadsPerMinute the most files taken in a minute
 * @param uploadPerDay the most bytes taken in a day
 * @param idle how long a connection may stay silent in the middle of a request
 * @param slowestUpload how many bytes a second whoever sends must bring, once it has taken longer than {@code idle}
 * @param signUp whether anybody may make an account for themselves; else by invitation alone
 * @param demo whether invented patients are there from the start, with a tour
 */
@ConfigurationProperties("sextant.server")
public record ServerProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8321") int port,
        @DefaultValue("") List<String> hosts,
        @DefaultValue("8h") Duration session,
        @DefaultValue("500MB") DataSize maxUploadSize,
        @DefaultValue("60") int uploadsPerMinute,
        @DefaultValue("500MB") DataSize uploadPerDay,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("4KB") DataSize slowestUpload,
        @DefaultValue("true") boolean signUp,
        @DefaultValue("false") boolean demo) {

    public ServerProperties {
        new Problems()
                .unless(!address.isBlank(), "sextant.server.address must not be blank")
                .unless(port >= 0 && port <= 65535, "sextant.server.port must be 0 to 65535")
                .unless(session.toMinutes() >= 1, "sextant.server.session must be at least 1m")
                .unless(maxUploadSize.toBytes() >= 1, "sextant.server.max-upload-size must be at least 1B")
                .unless(uploadsPerMinute >= 1, "sextant.server.uploads-per-minute must be at least 1")
                .unless(uploadPerDay.toBytes() >= 1, "sextant.server.upload-per-day must be at least 1B")
                .unless(idle.toMillis() >= 100, "sextant.server.idle must be at least 100ms")
                .unless(slowestUpload.toBytes() >= 1, "sextant.server.slowest-upload must be at least 1B")
                .refuse();
        hosts = List.copyOf(hosts);
    }
}
