package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;

/**
 * A statement as a resource: its finding by the kind's own mapper, how it stands in extensions where FHIR's statuses
 * do not tell it exactly. What is said of somebody else never becomes a clinical resource of the patient: it stands
 * inside a Basic resource.
 */
final class StatementMapper {

    private static final String KIND = "finding-kind";
    private static final String ASSERTION = "assertion";
    private static final String CERTAINTY = "certainty";
    private static final String ELSEWHERE = "statement-about-somebody-else";

    private final FindingMappers mappers;

    StatementMapper(FindingMappers mappers) {
        this.mappers = mappers;
    }

    /** The resource, without an id. */
    DomainResource write(Statement statement, Reference patient) {
        Standing standing = Standing.of(statement);
        DomainResource resource = shape(statement.finding(), standing, patient);
        Extensions.putCode(resource, KIND, statement.finding().kind());
        if (standing.assertion() != Assertion.PRESENT) {
            Extensions.putCode(resource, ASSERTION, standing.assertion().name());
        }
        if (standing.certainty() != Certainty.CONFIRMED) {
            Extensions.putCode(resource, CERTAINTY, standing.certainty().name());
        }
        return resource;
    }

    /** The kind of finding that a resource states; none where it is no statement. */
    static Optional<String> findKind(DomainResource resource) {
        return Extensions.findCode(resource, KIND);
    }

    boolean isStatement(DomainResource resource) {
        return findKind(resource).isPresent();
    }

    /** The statement of a resource; refused where its FHIR fields were changed to say something else. */
    Statement read(DomainResource resource, Basis basis, List<Evidence> evidence) {
        String kind =
                findKind(resource).orElseThrow(() -> new Unreadable("a resource does not name its kind of finding"));
        FindingMapper<?> mapper = mappers.get(kind);
        Assertion assertion =
                Extensions.findCode(resource, ASSERTION).map(Assertion::valueOf).orElse(Assertion.PRESENT);
        Certainty certainty =
                Extensions.findCode(resource, CERTAINTY).map(Certainty::valueOf).orElse(Certainty.CONFIRMED);
        boolean isElsewhere = resource instanceof Basic;
        DomainResource own = isElsewhere ? Containment.getFinding(resource) : resource;
        Finding finding = mapper.read(own);
        Standing standing =
                new Standing(assertion, certainty, mapper.findDate(own).orElse(null));
        checkStatus(mapper, own, finding, isElsewhere ? standing.affirmed() : standing);
        return assertion == Assertion.ABSENT
                ? new Refuted(finding, standing.date(), evidence)
                : new Fact(finding, assertion, certainty, standing.date(), basis, evidence);
    }

    private DomainResource shape(Finding finding, Standing standing, Reference patient) {
        Optional<String> person = findPerson(finding, standing.assertion());
        if (person.isEmpty()) {
            return mappers.of(finding).write(finding, standing, patient);
        }
        Basic basic = new Basic();
        basic.setCode(new CodeableConcept()
                .addCoding(new org.hl7.fhir.r4.model.Coding(Canonicals.codeSystem("resource-role"), ELSEWHERE, null)));
        Reference somebody = new Reference().setDisplay(person.get());
        Containment.putFinding(basic, mappers.of(finding).write(finding, standing.affirmed(), somebody));
        return basic;
    }

    private static Optional<String> findPerson(Finding finding, Assertion assertion) {
        return switch (assertion) {
            case OTHER_PERSON -> Optional.of("somebody else, not the patient");
            case FAMILY ->
                finding instanceof FamilyHistory ? Optional.empty() : Optional.of("a relative of the patient");
            default -> Optional.empty();
        };
    }

    private void checkStatus(FindingMapper<?> mapper, DomainResource resource, Finding finding, Standing standing) {
        DomainResource expected = mappers.of(finding).write(finding, standing, new Reference());
        if (!mapper.status(resource).equals(mapper.status(expected))) {
            throw new Unreadable("a resource's status and its assertion contradict each other");
        }
    }
}
