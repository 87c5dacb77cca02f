package org.sextant.model;

/**
 * A course of radiotherapy.
 *
 * @param target the site treated
 */
public record RadiotherapyCourse(String target) implements Finding {

    public RadiotherapyCourse {
        Require.text(target, "target");
    }

    @Override
    public FactKey key() {
        return new FactKey("RadiotherapyCourse", target);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
