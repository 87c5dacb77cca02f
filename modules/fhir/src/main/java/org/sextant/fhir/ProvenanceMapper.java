package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.sextant.model.Basis;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Statement;

/**
 * Where a statement comes from: one Provenance per statement, one entity per span of a document.
 *
 * <p>{@code recorded}, which FHIR asks for, comes from no clock: it is the first day the statement's date can mean, and
 * 1970-01-01 where there is none.
 */
final class ProvenanceMapper {

    private static final String TARGET_ELEMENT = "http://hl7.org/fhir/StructureDefinition/targetElement";
    private static final String BASIS = "basis";
    private static final String RULE = "deriving-rule";
    private static final String SPAN = "evidence-span";
    private static final String NO_DATE = "1970-01-01";

    private final DocumentMapper documents;

    ProvenanceMapper(DocumentMapper documents) {
        this.documents = documents;
    }

    /** The Provenance of a resource, or of the resource contained in it where a fragment is given. */
    Provenance write(Statement statement, String target, Optional<String> fragment) {
        Provenance provenance = new Provenance();
        Reference reference = provenance.addTarget().setReference(target);
        fragment.ifPresent(id -> Extensions.add(reference, TARGET_ELEMENT, new UriType("#" + id)));
        ClinicalDate date = statement.date();
        String day = date == null ? NO_DATE : date.earliest().toString();
        provenance.setRecordedElement(new InstantType(day + "T00:00:00Z"));
        Basis basis = statement instanceof Fact fact ? fact.basis() : Basis.STATED;
        Extensions.putCode(provenance, BASIS, basis.code());
        if (basis instanceof Basis.Derived derived) {
            Extensions.putText(provenance, RULE, derived.rule());
        }
        provenance.addAgent(sextant());
        statement.evidence().forEach(evidence -> provenance.addEntity(entity(evidence)));
        return provenance;
    }

    /** What it is the Provenance of: {@code Type/id}, and {@code #fragment} where it is of a contained resource. */
    String getTarget(Provenance provenance) {
        Reference target = provenance.getTargetFirstRep();
        return target.getReference()
                + Extensions.find(target, TARGET_ELEMENT, UriType.class)
                        .map(UriType::getValue)
                        .orElse("");
    }

    Basis readBasis(Provenance provenance) {
        return Extensions.findText(provenance, RULE).map(Basis::derivedBy).orElse(Basis.STATED);
    }

    List<Evidence> readEvidence(Provenance provenance) {
        return provenance.getEntity().stream().map(this::evidence).toList();
    }

    private ProvenanceEntityComponent entity(Evidence evidence) {
        ProvenanceEntityComponent entity = new ProvenanceEntityComponent();
        entity.setRole(ProvenanceEntityRole.SOURCE);
        entity.setWhat(documents.reference(evidence.document()));
        Extension span = entity.addExtension().setUrl(Canonicals.extension(SPAN));
        span.addExtension("page", new IntegerType(evidence.page()));
        span.addExtension("begin", new IntegerType(evidence.begin()));
        span.addExtension("end", new IntegerType(evidence.end()));
        span.addExtension("quote", Texts.string(evidence.quote()));
        span.addExtension("finder", Texts.string(evidence.finder()));
        evidence.boxes().forEach(box -> span.addExtension("box", new StringType(Boxes.write(box))));
        if (evidence.confidence() != null) {
            span.addExtension("confidence", new DecimalType(evidence.confidence()));
        }
        if (evidence.path() != null) {
            span.addExtension("path", Texts.string(evidence.path()));
        }
        if (evidence.readAs() != null) {
            span.addExtension("readAs", Texts.string(evidence.readAs()));
        }
        return entity;
    }

    private Evidence evidence(ProvenanceEntityComponent entity) {
        Extension span = Optional.ofNullable(entity.getExtensionByUrl(Canonicals.extension(SPAN)))
                .orElseThrow(() -> new Unreadable("a source has no span"));
        DocumentId document = documents.getId(entity.getWhat());
        return new Evidence(
                document,
                number(span, "page"),
                number(span, "begin"),
                number(span, "end"),
                text(span, "quote").orElseThrow(() -> new Unreadable("a span has no quote")),
                text(span, "finder").orElseThrow(() -> new Unreadable("a span has no finder")),
                span.getExtensionsByUrl("box").stream()
                        .map(box -> Boxes.read(Texts.getText((StringType) box.getValue())))
                        .toList(),
                Extensions.find(span, "confidence", DecimalType.class)
                        .map(DecimalType::getValue)
                        .orElse(null),
                text(span, "path").orElse(null),
                text(span, "readAs").orElse(null));
    }

    private static int number(Extension span, String name) {
        return Extensions.find(span, name, IntegerType.class)
                .orElseThrow(() -> new Unreadable("a span has no " + name))
                .getValue();
    }

    private static Optional<String> text(Extension span, String name) {
        return Extensions.find(span, name, StringType.class).map(Texts::getText);
    }

    private static ProvenanceAgentComponent sextant() {
        return new ProvenanceAgentComponent()
                .setType(new CodeableConcept()
                        .addCoding(
                                new Coding(Canonicals.hl7CodeSystem("provenance-participant-type"), "assembler", null)))
                .setWho(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(Canonicals.identifierSystem("software"))
                                .setValue("sextant"))
                        .setDisplay("Sextant"));
    }
}
