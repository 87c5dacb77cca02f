package org.sextant.model;

/**
 * An imaging study that was done, whatever it showed.
 *
 * @param modality {@code CT}, {@code MRI}, {@code PET}, {@code bone scan}
 * @param region {@code brain}, {@code chest}, {@code abdomen}, {@code pelvis}, {@code bone}, {@code whole body}
 */
public record ImagingStudy(String modality, String region) implements Finding {

    public ImagingStudy {
        Require.text(modality, "modality");
        Require.text(region, "region");
    }

    @Override
    public FactKey key() {
        return new FactKey("ImagingStudy", region);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
