package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;

/**
 * A kind of finding that FHIR has as an Observation. What is affirmed stands in the Observation itself; anything else
 * goes into an Observation that says how it stands, see {@link Unaffirmed}.
 */
abstract class ObservationMapper<F extends Finding> implements FindingMapper<F> {

    private final Class<F> kind;
    private final String profile;
    private final String category;

    /** An observation of this profile (empty for none) and category ({@code laboratory}, {@code survey} ...). */
    ObservationMapper(Class<F> kind, String profile, String category) {
        this.kind = kind;
        this.profile = profile;
        this.category = category;
    }

    /** Sets the code, the value and what else the finding holds. */
    abstract void describe(F finding, Observation observation);

    /** What {@link #describe} set. */
    abstract F toFinding(Observation observation);

    /** The profile of this finding, where it depends on more than the kind. */
    String profile(F finding) {
        return profile;
    }

    @Override
    public final Class<F> kind() {
        return kind;
    }

    @Override
    public final DomainResource write(F finding, Standing standing, Reference subject) {
        Observation observation = new Observation();
        if (!profile(finding).isEmpty()) {
            observation.getMeta().addProfile(profile(finding));
        }
        boolean isSure = standing.certainty() == Certainty.CONFIRMED;
        observation.setStatus(isSure ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY);
        observation
                .addCategory()
                .addCoding(new Coding(Canonicals.hl7CodeSystem("observation-category"), category, null));
        observation.setSubject(subject);
        describe(finding, observation);
        if (standing.assertion() != Assertion.PRESENT) {
            return Unaffirmed.wrap(observation, label(observation), standing, subject);
        }
        observation.setEffective(Dates.dateTime(standing.date()));
        return observation;
    }

    @Override
    public final F read(DomainResource resource) {
        return toFinding((Observation) Unaffirmed.unwrap(resource));
    }

    @Override
    public final Optional<ClinicalDate> findDate(DomainResource resource) {
        return Dates.find(((Observation) resource).getEffective());
    }

    @Override
    public final String status(DomainResource resource) {
        return Unaffirmed.status((Observation) resource);
    }

    private static String label(Observation observation) {
        String question = Texts.findText(observation.getCode()).orElse("");
        if (observation.getValue() instanceof CodeableConcept concept) {
            return question + ": " + Texts.findText(concept).orElse("");
        }
        return observation.getValue() instanceof StringType text ? question + ": " + text.getValue() : question;
    }
}
