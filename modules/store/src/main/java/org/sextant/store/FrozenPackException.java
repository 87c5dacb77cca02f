package org.sextant.store;

import org.sextant.model.PackId;

/** A pack of this name and version was offered here before with other content. */
public final class FrozenPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrozenPackException(PackId kept, PackId offered) {
        super(
                "Pack " + offered.name() + " " + offered.version() + " is frozen with the content hash "
                        + kept.hash().substring(0, 12) + "; what was offered has the hash "
                        + offered.hash().substring(0, 12)
                        + ". A pack that was offered for release never changes: give the changed pack another version in its pack.yaml.");
    }
}
