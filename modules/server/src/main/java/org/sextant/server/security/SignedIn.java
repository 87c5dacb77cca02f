package org.sextant.server.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.rooms.Viewer;
import org.sextant.store.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in with the request at hand. Accounts are looked up each time: one that was disabled is out at once. */
public final class SignedIn implements Supplier<Viewer> {

    private final PeopleDesk people;

    public SignedIn(PeopleDesk people) {
        this.people = people;
    }

    /**
     * Who asks.
     *
     * @throws IllegalStateException outside of a request that somebody signed in makes
     */
    @Override
    public Viewer get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Who asks, if somebody is signed in. */
    public Optional<Viewer> find() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    private Optional<Viewer> find(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return authentication.getName().equals(Viewer.HOUSE.id())
                ? Optional.of(Viewer.HOUSE)
                : people.findAccount(authentication.getName())
                        .map(account -> new Viewer(account.id(), account.name(), account.roles()));
    }

    /** Lets in whoever is signed in. */
    <T> AuthorizationManager<T> anybody() {
        return (authentication, request) ->
                new AuthorizationDecision(find(authentication.get()).isPresent());
    }

    /** Lets in whoever is signed in with an account for this. */
    <T> AuthorizationManager<T> as(Role role) {
        return (authentication, request) -> new AuthorizationDecision(
                find(authentication.get()).filter(viewer -> viewer.is(role)).isPresent());
    }
}
