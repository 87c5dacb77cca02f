package org.sextant.server.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.rooms.UploadQuota;
import org.sextant.server.settings.Settings;
import org.sextant.store.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
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

/**
 * Who may come in. What is not listed here is refused; that a case is seen by its patient and those they invited alone is the
 * case desk's to hold.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    /** What a stranger may ask for: answers that are about nobody, the doors, and whether the server is up. */
    static final String[] PUBLIC = {
        "/",
        "/ask",
        "/topics/**",
        "/library",
        "/sign-in",
        "/sign-up",
        "/assets/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    /** What everybody may ask for who is signed in, whatever their account is for. */
    static final String[] SIGNED_IN = {
        "/cases/**", "/account/**", "/invitations/**", "/api/**", "/fhir", "/fhir/**", "/sign-out"
    };

    private static final String SIGN_IN = "/sign-in";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SignIn signIn,
            PeopleDesk people,
            SignedIn signedIn,
            Settings settings,
            UploadQuota quota) {
        http.authenticationProvider(new CodeAuthentication(signIn))
                .authenticationProvider(new AccountAuthentication(people))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/cases", "/api/cases")
                        .access(signedIn.as(Role.PATIENT))
                        .requestMatchers("/releases", "/releases/**")
                        .access(signedIn.as(Role.MAINTAINER))
                        .requestMatchers("/administration/**")
                        .access(signedIn.as(Role.ADMINISTRATOR))
                        .requestMatchers(SIGNED_IN)
                        .access(signedIn.anybody())
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("secret")
                        .authenticationDetailsSource(AccountAuthentication.Details::of)
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
