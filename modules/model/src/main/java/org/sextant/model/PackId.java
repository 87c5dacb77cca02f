package org.sextant.model;

/**
 * One version of one rule pack, with the hash of its content: an active pack is frozen by it.
 *
 * @param name the pack, for example {@code kidney}
 * @param version the version, for example {@code 2026.1}
 * @param hash the SHA-256 of the pack's files, 64 hexadecimal digits
 */
public record PackId(String name, String version, String hash) {

    public PackId {
        Require.text(name, "pack name");
        Require.text(version, "pack version");
        Require.text(hash, "pack hash");
    }

    @Override
    public String toString() {
        return name + "/" + version + "@" + hash.substring(0, Math.min(12, hash.length()));
    }
}
