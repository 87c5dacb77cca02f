package org.sextant.server.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.server.rooms.UploadQuota;
import org.sextant.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a session or the token, except the answers that everybody may read, the sign-in page, its style and the health check. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    /** What a stranger may ask for; everything else is refused, new pages too. */
    static final String[] PUBLIC = {
        "/", "/ask", "/topics/**", "/library", "/sign-in", "/assets/**", "/actuator/health", "/actuator/health/**"
    };

    private static final String SIGN_IN = "/sign-in";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SignIn signIn, Settings settings, UploadQuota quota) {
        http.authenticationProvider(new CodeAuthentication(signIn))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .passwordParameter("code")
                        .defaultSuccessUrl("/cases", true)
                        .failureHandler(SecurityConfiguration::refuse))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerTokenFilter::isShown))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SecurityConfiguration::isProgram)
                        .defaultAuthenticationEntryPointFor(
                                SecurityConfiguration::sendToSignIn, request -> !isProgram(request)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(origin -> origin.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .addFilterBefore(
                        new UploadGuardFilter(settings.server().maxUploadSize().toBytes(), quota), CsrfFilter.class)
                .addFilterAfter(new BearerTokenFilter(signIn), SecurityContextHolderFilter.class);
        return http.build();
    }

    /** Another site's name that points at this machine is refused, so that its pages cannot read ours. */
    @Bean
    HttpFirewall httpFirewall(Settings settings) {
        Set<String> hosts = new TreeSet<>(LOOPBACK);
        hosts.addAll(settings.server().hosts());
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(hosts::contains);
        return firewall;
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/fhir")
                || BearerTokenFilter.isShown(request);
    }

    /** A page that refreshes a part of itself is sent to sign in as a whole. */
    private static void sendToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", SIGN_IN);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", SIGN_IN);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.sendRedirect(SIGN_IN + (reason instanceof LockedException ? "?wait" : "?wrong"));
    }
}
