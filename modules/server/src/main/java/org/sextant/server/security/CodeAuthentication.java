package org.sextant.server.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in whoever has the code; there is one person, the owner of this machine's records. */
final class CodeAuthentication implements AuthenticationProvider {

    static final String OWNER = "owner";

    private final SignIn signIn;

    CodeAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (signIn.redeem(String.valueOf(attempt.getCredentials()))) {
            case ACCEPTED -> owner();
            case WRONG -> throw new BadCredentialsException("wrong code");
            case TOO_MANY -> throw new LockedException("too many wrong codes");
        };
    }

    static Authentication owner() {
        return UsernamePasswordAuthenticationToken.authenticated(OWNER, "", List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
