package org.sextant.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show the token, for one request, without a session. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SignIn signIn;

    BearerTokenFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Whether the request shows a token, right or wrong; a browser sends none unasked, so none can be forged. */
    static boolean isShown(HttpServletRequest request) {
        return findToken(request).isPresent();
    }

    private static Optional<String> findToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = findToken(request);
        if (token.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (signIn.isToken(token.get())) {
                context.setAuthentication(CodeAuthentication.owner());
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
