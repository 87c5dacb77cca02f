package org.sextant.server.tomcat;

import org.sextant.server.settings.ServerProperties;
import org.sextant.server.settings.Settings;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Tomcat is given that no setting of Spring says. */
@Configuration(proxyBeanMethods = false)
public class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowSenders(Settings settings) {
        ServerProperties server = settings.server();
        return factory -> factory.addEngineValves(
                new SlowSenderValve(server.idle(), server.slowestUpload().toBytes()));
    }
}
