package org.sextant.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.server.people.PeopleDesk;
import org.sextant.store.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Signs in whoever has an account: by name, password and, where the account asks for it, a one-time password. An
 * attempt without a name is not one at an account.
 */
final class AccountAuthentication implements AuthenticationProvider {

    private final PeopleDesk people;

    AccountAuthentication(PeopleDesk people) {
        this.people = people;
    }

    /**
     * What the form holds beside name and password.
     *
     * @param oneTimePassword six digits, or nothing
     */
    record Details(String oneTimePassword) {

        static Details of(HttpServletRequest request) {
            return new Details(
                    Optional.ofNullable(request.getParameter("digits")).orElse(""));
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (attempt.getName().isEmpty()) {
            return null;
        }
        String oneTimePassword = attempt.getDetails() instanceof Details details ? details.oneTimePassword() : "";
        PeopleDesk.Attempt tried =
                people.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), oneTimePassword);
        return switch (tried.outcome()) {
            case ACCEPTED -> signedIn(tried.findAccount().orElseThrow());
            case WRONG -> throw new BadCredentialsException("wrong name or password");
            case TOO_MANY -> throw new LockedException("too many wrong passwords");
        };
    }

    /** The session knows the account's id alone; what the account may do is looked up at every request. */
    private static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.id(), "", List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
