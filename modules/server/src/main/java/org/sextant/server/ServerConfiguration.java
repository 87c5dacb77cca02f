package org.sextant.server;

import org.sextant.server.api.CaseApi;
import org.sextant.server.fhir.FhirConfiguration;
import org.sextant.server.pages.PagesConfiguration;
import org.sextant.server.security.SecurityConfiguration;
import org.sextant.server.tomcat.TomcatConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What the server is made of, named one by one: nothing is scanned for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
    SecurityConfiguration.class,
    PagesConfiguration.class,
    CaseApi.class,
    FhirConfiguration.class,
    TomcatConfiguration.class
})
class ServerConfiguration {}
