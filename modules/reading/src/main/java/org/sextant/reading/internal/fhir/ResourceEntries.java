package org.sextant.reading.internal.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Code;
import org.sextant.reading.internal.coded.CodedEntry.Status;
import tools.jackson.databind.JsonNode;

/** Reads resources as coded entries. */
final class ResourceEntries {

    private static final String LOINC = "http://loinc.org";
    private static final String VARIANT = "69548-6";
    private static final String GENE = "48018-6";
    private static final String SIGNIFICANCE = "53037-8";
    private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/";
    private static final String PRIMARY_CANCER = "mcode-primary-cancer-condition";
    private static final String MORPHOLOGY = MCODE + "mcode-histology-morphology-behavior";
    private static final String ABSENT_CONDITION = MCODE + "mcode-related-condition-absent";
    private static final List<String> VARIANT_NAMES = List.of("81252-9", "48004-6", "81290-9");

    private final ResourceIndex index;

    ResourceEntries(ResourceIndex index) {
        this.index = index;
    }

    /** The entries of the resource; none where it is of no kind that states something of the patient. */
    List<CodedEntry> read(Resource resource) {
        Status status = ResourceStatus.of(resource);
        return switch (resource.type()) {
            case "Condition" -> List.of(condition(resource, status));
            case "Observation" -> observations(resource, status);
            case "Procedure", "ServiceRequest" -> List.of(entry(Category.PROCEDURE, resource, "code", status));
            case "MedicationAdministration", "MedicationStatement", "MedicationRequest" ->
                List.of(medication(resource, status));
            case "FamilyMemberHistory" ->
                resource.list("condition").stream()
                        .map(condition -> relative(resource, condition, status))
                        .toList();
            default -> List.of();
        };
    }

    /** A problem, with what mCODE says of it beside its code: that it is a primary cancer, and of which type. */
    private static CodedEntry condition(Resource condition, Status status) {
        CodedEntry plain = entry(Category.PROBLEM, condition, "code", status);
        List<Code> codes = new ArrayList<>(plain.codes());
        if (condition.at("meta", "profile").valueStream().anyMatch(profile -> profile.asString("")
                .contains(PRIMARY_CANCER))) {
            codes.add(new Code(MCODE.substring(0, MCODE.length() - 1), PRIMARY_CANCER, null));
        }
        return plain.withCodes(
                codes,
                extensions(condition, MORPHOLOGY)
                        .flatMap(extension -> extension.codes("valueCodeableConcept").stream())
                        .toList());
    }

    private static Stream<Resource> extensions(Resource resource, String url) {
        return resource.list("extension").stream()
                .filter(extension -> extension.text("url").equals(url));
    }

    private List<CodedEntry> observations(Resource observation, Status status) {
        List<Resource> components = observation.list("component");
        List<CodedEntry> absent = extensions(observation, ABSENT_CONDITION)
                .map(extension -> CodedEntry.withoutValue(
                        Category.PROBLEM,
                        extension.codes("valueCodeableConcept"),
                        extension.words("valueCodeableConcept").orElse(null),
                        observation.date("effectiveDateTime", "effectivePeriod"),
                        null,
                        status == Status.PRESENT ? Status.DENIED : Status.UNCONFIRMED,
                        null,
                        extension.path()))
                .toList();
        if (!absent.isEmpty()) {
            return absent;
        }
        if (observation.says("code", VARIANT)) {
            return List.of(variant(observation, components, status));
        }
        CodedEntry whole = entry(Category.RESULT, observation, "code", answered(observation, status));
        List<CodedEntry> all = new ArrayList<>();
        boolean answers = !whole.valueCodes().isEmpty() || whole.valueText() != null || whole.valueNumber() != null;
        if (answers || components.isEmpty()) {
            all.add(whole);
        }
        for (Resource component : components) {
            CodedEntry part = entry(Category.RESULT, component, "code", answered(component, status));
            all.add(dated(part, whole.start(), whole.bodySites()));
        }
        return all;
    }

    /** How an answer of yes, no or nothing stands: a no denies what was asked, and nothing settles nothing. */
    private static Status answered(Resource question, Status status) {
        JsonNode answer = question.at("valueBoolean");
        if (question.has("dataAbsentReason")) {
            return Status.UNCONFIRMED;
        }
        return status == Status.PRESENT && answer.isBoolean() && !answer.booleanValue() ? Status.DENIED : status;
    }

    /** A variant, with its genes beside the question and its name as the words of the answer. */
    private static CodedEntry variant(Resource observation, List<Resource> components, Status status) {
        List<Code> codes = new ArrayList<>(observation.codes("code"));
        components.stream()
                .filter(component -> component.says("code", GENE))
                .forEach(component -> codes.addAll(component.codes("valueCodeableConcept")));
        @Nullable
        String name = VARIANT_NAMES.stream()
                .flatMap(asked -> components.stream().filter(component -> component.says("code", asked)))
                .flatMap(component -> Stream.concat(
                        component.words("valueCodeableConcept").stream(),
                        component.codes("valueCodeableConcept").stream().map(Code::code)))
                .findFirst()
                .orElse(null);
        CodedEntry plain = entry(Category.RESULT, observation, "code", status);
        List<Code> answers = new ArrayList<>(plain.valueCodes());
        components.stream()
                .filter(component -> component.says("code", SIGNIFICANCE))
                .forEach(component -> answers.addAll(component.codes("valueCodeableConcept")));
        String genes = String.join(
                " ",
                codes.stream()
                        .filter(code -> !code.system().equals(LOINC))
                        .flatMap(code -> Stream.ofNullable(code.display()))
                        .distinct()
                        .toList());
        return new CodedEntry(
                Category.RESULT,
                codes,
                ("Variant " + genes).strip(),
                answers,
                name,
                null,
                null,
                null,
                null,
                null,
                plain.bodySites(),
                plain.start(),
                null,
                status,
                null,
                observation.path());
    }

    private CodedEntry medication(Resource resource, Status status) {
        if (resource.has("medicationCodeableConcept")) {
            return entry(Category.MEDICATION, resource, "medicationCodeableConcept", status);
        }
        Optional<Resource> drug = index.find(resource, resource.text("medicationReference", "reference"));
        CodedEntry named = entry(Category.MEDICATION, drug.orElse(resource), "code", status);
        @Nullable
        String display = named.display() == null
                ? resource.find("medicationReference", "display").orElse(null)
                : named.display();
        CodedEntry given = entry(Category.MEDICATION, resource, "code", status);
        return CodedEntry.withoutValue(
                Category.MEDICATION, named.codes(), display, given.start(), given.end(), status, null, resource.path());
    }

    private static CodedEntry relative(Resource history, Resource condition, Status status) {
        CodedEntry plain = entry(Category.FAMILY_HISTORY, condition, "code", status);
        return CodedEntry.withoutValue(
                Category.FAMILY_HISTORY,
                plain.codes(),
                plain.display(),
                null,
                null,
                status,
                history.words("relationship").orElse("relative"),
                condition.path());
    }

    private static CodedEntry dated(CodedEntry entry, @Nullable String start, List<Code> sites) {
        return new CodedEntry(
                entry.category(),
                entry.codes(),
                entry.display(),
                entry.valueCodes(),
                entry.valueText(),
                entry.valueNumber(),
                entry.comparator(),
                entry.unit(),
                entry.low(),
                entry.high(),
                sites,
                start,
                null,
                entry.status(),
                entry.relative(),
                entry.path());
    }

    private static CodedEntry entry(Category category, Resource resource, String about, Status status) {
        Resource range = resource.list("referenceRange").stream().findFirst().orElse(resource);
        JsonNode quantity = resource.at("valueQuantity");
        Optional<String> number = number(quantity.path("value")).or(() -> number(resource.at("valueInteger")));
        return new CodedEntry(
                category,
                resource.codes(about),
                resource.words(about).orElse(null),
                resource.codes("valueCodeableConcept"),
                resource.find("valueString")
                        .or(() -> resource.codes("valueCodeableConcept").isEmpty()
                                ? resource.words("valueCodeableConcept")
                                : Optional.empty())
                        .orElse(null),
                number.orElse(null),
                resource.find("valueQuantity", "comparator").orElse(null),
                resource.find("valueQuantity", "code")
                        .filter(code -> !code.equals("1"))
                        .or(() -> resource.find("valueQuantity", "unit"))
                        .orElse(null),
                number(range.at("low", "value")).orElse(null),
                number(range.at("high", "value")).orElse(null),
                sites(resource),
                resource.date(
                        "onsetDateTime",
                        "onsetPeriod",
                        "effectiveDateTime",
                        "effectivePeriod",
                        "performedDateTime",
                        "performedPeriod",
                        "occurrenceDateTime",
                        "recordedDate",
                        "authoredOn"),
                Optional.ofNullable(resource.date("abatementDateTime"))
                        .or(() -> Stream.of("effectivePeriod", "performedPeriod", "abatementPeriod")
                                .flatMap(name -> resource.list(name).stream())
                                .flatMap(period -> Stream.ofNullable(period.date("end")))
                                .findFirst())
                        .orElse(null),
                status,
                null,
                resource.path());
    }

    /** Body sites, and the sides that their extensions give. */
    private static List<Code> sites(Resource resource) {
        return resource.list("bodySite").stream()
                .flatMap(site -> Stream.concat(
                        site.ownCodes(),
                        site.list("extension").stream()
                                .flatMap(extension -> extension.codes("valueCodeableConcept").stream())))
                .distinct()
                .toList();
    }

    private static Optional<String> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()).map(BigDecimal::toPlainString) : Optional.empty();
    }
}
