package org.sextant.server.rooms;

import java.util.Set;
import org.sextant.store.Role;

/**
 * Who asks.
 *
 * @param id the id of their account; {@value #HOUSE_ID} is whoever runs this machine and its programs
 * @param name what they are called; not for logs
 * @param roles what their account is for
 */
public record Viewer(String id, String name, Set<Role> roles) {

    static final String HOUSE_ID = "owner";

    /** Whoever has the code or the token that the server printed: they run this machine. */
    public static final Viewer HOUSE = new Viewer(HOUSE_ID, "the owner of this machine", Set.of(Role.values()));

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Whether what came through a door of the house, and is nobody's, is theirs. */
    public boolean isHouse() {
        return id.equals(HOUSE_ID);
    }

    /** Whether their account is for this. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they open cases of their own. */
    public boolean isPatient() {
        return is(Role.PATIENT);
    }

    /** Whether they make accounts. */
    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    /** Whether they maintain rule packs. */
    public boolean isMaintainer() {
        return is(Role.MAINTAINER);
    }

    @Override
    public String toString() {
        return "Viewer[" + id + "]";
    }
}
