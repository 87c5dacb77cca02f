package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;

/**
 * One kind of finding as a FHIR resource, both ways.
 *
 * @param <F> the kind
 */
interface FindingMapper<F extends Finding> {

    Class<F> kind();

    /** The resource that says the finding stands so of the subject. */
    DomainResource write(F finding, Standing standing, Reference subject);

    /** The finding of a resource that {@link #write} made, however it stands. */
    F read(DomainResource resource);

    /** The date the resource gives for it. */
    Optional<ClinicalDate> findDate(DomainResource resource);

    /** How the resource's own FHIR fields say it stands; what a reader without our extensions sees. */
    String status(DomainResource resource);
}
