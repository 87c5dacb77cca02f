package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BodyStructure;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What mCODE ties together and no single statement does: stage, histology and spread to the primary cancer, a size to its
 * tumor, other conditions to one list. The cancer is tied only where the case affirms exactly one primary cancer and holds no dispute
 * of it, since no page says which of two is meant. What is tied is not read back. A profile that demands a tie is
 * claimed with it, hence here.
 */
final class CancerLinks {

    private static final String PRIMARY = "PrimaryCancerCondition";
    private static final String TUMOR = "tumor";
    private static final String RELATED = "related-condition";
    private static final String STAGE = "StageGroup";
    private static final String HISTOLOGY = "Histology";
    private static final Set<String> OF_THE_CANCER =
            Set.of("DiseaseStatus", "HistologicGrade", HISTOLOGY, STAGE, "TnmCategory");

    private static final Set<String> AFFIRMED = Set.of("confirmed", "provisional");
    private static final String REFUTED = "refuted";

    private final BundleDraft draft;
    private final Codes codes;
    private final Optional<Condition> primary;

    private CancerLinks(BundleDraft draft, Codes codes) {
        this.draft = draft;
        this.codes = codes;
        primary = onlyPrimary(draft);
    }

    /** Ties the premises of a draft. */
    static void tie(BundleDraft draft, Codes codes) {
        CancerLinks links = new CancerLinks(draft, codes);
        links.tieSizes();
        links.primary.ifPresent(links::tieCancer);
        links.addComorbidities();
    }

    private void tieCancer(Condition cancer) {
        affirmed(OF_THE_CANCER).forEach(observation -> observation.addFocus(reference(cancer)));
        affirmed(Set.of(STAGE)).forEach(stage -> {
            stage.getMeta().addProfile(Canonicals.mcode("tnm-stage-group"));
            cancer.addStage().addAssessment(reference(stage));
        });
        List<Observation> types = affirmed(Set.of(HISTOLOGY))
                .filter(type -> type.getMeta().hasProfile())
                .toList();
        if (types.size() == 1) {
            Extensions.add(
                    cancer,
                    Canonicals.mcode("histology-morphology-behavior"),
                    types.get(0).getValueCodeableConcept().copy());
        }
        conditions(draft, "SecondaryCancerCondition")
                .filter(CancerLinks::isAffirmed)
                .forEach(spread -> Extensions.add(
                        spread, "http://hl7.org/fhir/StructureDefinition/condition-related", reference(cancer)));
    }

    /** Each size has a tumor of its own: no page says that two sizes are of one. */
    private void tieSizes() {
        affirmed(Set.of("TumorSize")).forEach(size -> {
            BodyStructure tumor = tumor(size);
            tumor.setId(TUMOR);
            size.addContained(tumor);
            size.addFocus(new Reference("#" + TUMOR));
            size.getMeta().addProfile(Canonicals.mcode("tumor-size"));
        });
    }

    private BodyStructure tumor(Observation size) {
        BodyStructure tumor = new BodyStructure();
        tumor.getMeta().addProfile(Canonicals.mcode("tumor"));
        tumor.addIdentifier()
                .setUse(IdentifierUse.USUAL)
                .setType(new CodeableConcept()
                        .addCoding(new Coding("http://hl7.org/fhir/resource-types", "BodyStructure", null)))
                .setSystem(Canonicals.identifierSystem(TUMOR))
                .setValue(size.getIdentifierFirstRep().getValue());
        tumor.setLocation(size.getBodySite().copy());
        tumor.setPatient(size.getSubject().copy());
        return tumor;
    }

    /** mCODE's list of what else the patient has, and has not. */
    private void addComorbidities() {
        List<Condition> others = conditions(draft, "Comorbidity").toList();
        if (others.isEmpty()) {
            return;
        }
        Observation list = new Observation();
        list.getMeta().addProfile(Canonicals.mcode("comorbidities"));
        list.setStatus(Observation.ObservationStatus.FINAL);
        list.addCategory().addCoding(new Coding(Canonicals.hl7CodeSystem("observation-category"), "exam", null));
        list.setCode(codes.question("Comorbidities", "Comorbid conditions"));
        list.setSubject(draft.patient());
        primary.ifPresent(cancer -> list.addFocus(reference(cancer)));
        for (Condition other : others) {
            if (isAffirmed(other)) {
                Extensions.add(list, Canonicals.mcode(RELATED), reference(other));
            } else if (REFUTED.equals(verification(other))) {
                Extensions.add(
                        list,
                        Canonicals.mcode(RELATED + "-absent"),
                        other.getCode().copy());
            }
        }
        if (list.hasExtension()) {
            draft.add(list, draft.ids().next("comorbidities", ""));
        }
    }

    private static Optional<Condition> onlyPrimary(BundleDraft draft) {
        List<Condition> affirmed =
                conditions(draft, PRIMARY).filter(CancerLinks::isAffirmed).toList();
        boolean isDisputed = resources(draft, DetectedIssue.class)
                .flatMap(issue -> issue.getContained().stream())
                .anyMatch(side -> isOf(Set.of(PRIMARY), side));
        return affirmed.size() == 1 && !isDisputed ? Optional.of(affirmed.get(0)) : Optional.empty();
    }

    private Stream<Observation> affirmed(Set<String> kinds) {
        return resources(draft, Observation.class)
                .filter(observation -> isOf(kinds, observation))
                .filter(observation -> !Containment.hasFinding(observation));
    }

    private static Stream<Condition> conditions(BundleDraft draft, String kind) {
        return resources(draft, Condition.class).filter(condition -> isOf(Set.of(kind), condition));
    }

    private static <R extends Resource> Stream<R> resources(BundleDraft draft, Class<R> type) {
        return draft.resources().stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isOf(Set<String> kinds, Resource resource) {
        return resource instanceof DomainResource clinical
                && StatementMapper.findKind(clinical).filter(kinds::contains).isPresent();
    }

    private static boolean isAffirmed(Condition condition) {
        return AFFIRMED.contains(verification(condition));
    }

    private static String verification(Condition condition) {
        return condition.getVerificationStatus().getCodingFirstRep().getCode();
    }

    private static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }
}
