package org.sextant.server.fhir;

import jakarta.servlet.http.HttpServlet;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.UploadQuota;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR endpoint under {@code /fhir}; HAPI's slow start waits for the first request to it. */
@Configuration(proxyBeanMethods = false)
public class FhirConfiguration {

    @Bean
    ServletRegistrationBean<HttpServlet> fhirEndpoint(CaseDesk desk, UploadQuota quota) {
        ServletRegistrationBean<HttpServlet> registration =
                new ServletRegistrationBean<>(new FhirEndpoint(desk, quota), "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(-1);
        return registration;
    }
}
