package org.sextant.store;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param id the id that access and the audit trail name
 * @param name what they sign in as; not for logs
 * @param passwordHash the password as its encoder wrote it
 * @param roles what the account is for
 * @param secondFactor the secret of their one-time passwords in base 32, if they use them
 * @param enabled whether it can be used
 */
public record Account(
        String id,
        String name,
        String passwordHash,
        Set<Role> roles,
        @Nullable String secondFactor,
        boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The secret of their one-time passwords. */
    public Optional<String> findSecondFactor() {
        return Optional.ofNullable(secondFactor);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
