package org.sextant.store;

/** What an account is for; it may have several. What it sees of cases depends on {@link Relation} alone. */
public enum Role {
    /** Opens cases of their own. */
    PATIENT,
    /** Sees the cases it was invited to. */
    CARE_TEAM,
    /** Maintains rule packs. */
    MAINTAINER,
    /** Makes accounts and looks after failures; sees no case for that. */
    ADMINISTRATOR
}
