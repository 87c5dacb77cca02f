package org.sextant.server.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.server.rooms.Viewer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in whoever has the code that the server printed: the owner of this machine. It comes without a name. */
final class CodeAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    CodeAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (!attempt.getName().isEmpty()) {
            return null;
        }
        return switch (signIn.redeem(String.valueOf(attempt.getCredentials()))) {
            case ACCEPTED -> owner();
            case WRONG -> throw new BadCredentialsException("wrong code");
            case TOO_MANY -> throw new LockedException("too many wrong codes");
        };
    }

    static Authentication owner() {
        return UsernamePasswordAuthenticationToken.authenticated(Viewer.HOUSE.id(), "", List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
