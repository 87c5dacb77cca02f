package org.sextant.reading.internal.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Status;
import org.sextant.reading.internal.coded.EntryLine;
import tools.jackson.databind.JsonNode;

/**
 * Reads FHIR R4 JSON: a bundle, a resource, or resources one after another. Nothing is fetched: what a record only points
 * to is told and left.
 */
public final class FhirReader implements FormatReader {

    private static final int MAX_BUNDLES_DEEP = 3;
    private static final Set<String> NOT_STATING = Set.of(
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "Specimen",
            "Encounter",
            "Group",
            "BodyStructure",
            "Medication",
            "Device",
            "Provenance",
            "CareTeam",
            "RelatedPerson");

    private final JsonRecords records = new JsonRecords();

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        read(records.read(content), into);
    }

    /** Reads values that are resources, or hold them. */
    void read(List<JsonNode> values, RecordBuilder into) throws UnreadableException {
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            gather(new Resource(values.get(i), values.size() == 1 ? "" : "line[" + i + "].", null), 0, resources);
        }
        if (resources.isEmpty()) {
            throw new UnreadableException(IssueKind.NOT_A_DOCUMENT);
        }
        if (resources.stream().anyMatch(FhirVersion::isOther)) {
            throw new UnreadableException(IssueKind.UNSUPPORTED_VERSION);
        }
        ResourceIndex index = new ResourceIndex(resources);
        boolean first = true;
        Map<PatientIdentity, List<Resource>> groups = byPatient(resources, new Patients(index));
        for (Map.Entry<PatientIdentity, List<Resource>> one : groups.entrySet()) {
            if (!first) {
                into.nextPart();
            }
            first = false;
            // a reference tells patients of one file apart, and is no record number that other files would give
            boolean lone = groups.size() == 1 && Patients.isReferenceOnly(one.getKey());
            into.describe(null, null, lone ? PatientIdentity.UNKNOWN : one.getKey());
            ResourceEntries entries = new ResourceEntries(index);
            one.getValue().forEach(resource -> read(resource, entries, into));
        }
    }

    private static void gather(Resource value, int depth, List<Resource> into) throws UnreadableException {
        String type = value.type();
        if (value.node().isArray()) {
            for (int i = 0; i < value.node().size(); i++) {
                gather(new Resource(value.node().get(i), value.path() + "[" + i + "].", null), depth, into);
            }
        } else if (type.equals("Bundle") && depth < MAX_BUNDLES_DEEP) {
            for (Resource entry : new Resource(value.node(), value.path() + "Bundle", null).list("entry")) {
                Resource inner = new Resource(
                        entry.at("resource"),
                        entry.path() + ".resource",
                        entry.find("fullUrl").orElse(null));
                if (inner.type().equals("Bundle")) {
                    gather(inner, depth + 1, into);
                } else if (!inner.type().isEmpty()) {
                    into.add(inner);
                }
            }
        } else if (!type.isEmpty()) {
            boolean placed = value.path().isEmpty() || value.path().endsWith(".");
            into.add(placed ? new Resource(value.node(), value.path() + type, null) : value);
        }
    }

    /** The resources of each patient, in order; what names nobody goes with the first who is named. */
    private static Map<PatientIdentity, List<Resource>> byPatient(List<Resource> resources, Patients patients) {
        Map<PatientIdentity, List<Resource>> groups = new LinkedHashMap<>();
        List<Resource> nobodys = new ArrayList<>();
        for (Resource resource : resources) {
            PatientIdentity whose = patients.of(resource);
            if (whose.equals(PatientIdentity.UNKNOWN)) {
                nobodys.add(resource);
            } else {
                groups.computeIfAbsent(whose, patient -> new ArrayList<>()).add(resource);
            }
        }
        if (groups.isEmpty()) {
            groups.put(PatientIdentity.UNKNOWN, nobodys);
        } else {
            groups.values().iterator().next().addAll(nobodys);
        }
        return groups;
    }

    static void read(Resource resource, ResourceEntries entries, RecordBuilder into) {
        if (resource.has("modifierExtension") || resource.has("implicitRules")) {
            into.dropEntry(IssueKind.STRUCTURE_NOT_UNDERSTOOD.code());
            into.issue(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
            into.line("(An entry that is not understood is not shown.)");
            return;
        }
        if (ResourceStatus.of(resource) == Status.WITHDRAWN) {
            into.dropEntry("withdrawn");
            into.issue(IssueKind.ENTRY_EXCLUDED);
            into.line("(An entry that was withdrawn is not shown.)");
            return;
        }
        List<CodedEntry> found = entries.read(resource);
        boolean told = false;
        for (CodedEntry entry : found) {
            told |= tell(entry, into);
        }
        if (resource.says("verificationStatus", "refuted")) {
            into.issue(IssueKind.ENTRY_EXCLUDED);
        }
        resource.find("conclusion").ifPresent(into::line);
        boolean files = readFiles(resource, into);
        if (resource.type().equals("Composition")) {
            resource.list("section").forEach(section -> readSection(section, 0, into));
        } else if (!told && !files) {
            readLeftOver(resource, into);
        }
    }

    private static boolean tell(CodedEntry entry, RecordBuilder into) {
        String line = EntryLine.of(entry);
        if (line.isEmpty()) {
            return false;
        }
        into.entry(entry, line);
        return true;
    }

    private static void readLeftOver(Resource resource, RecordBuilder into) {
        boolean report = resource.type().equals("DiagnosticReport");
        if (report) {
            ResourceText.lines(resource.text("text", "div")).forEach(into::line);
        }
        into.dropEntry(NOT_STATING.contains(resource.type()) ? "says-nothing-of-the-case" : "kind-not-read");
    }

    private static void readSection(Resource section, int depth, RecordBuilder into) {
        section.find("title").ifPresent(into::line);
        ResourceText.lines(section.text("text", "div")).forEach(into::line);
        if (depth < MAX_BUNDLES_DEEP) {
            section.list("section").forEach(inner -> readSection(inner, depth + 1, into));
        }
    }

    /** Hands on the files in a resource; whether it had any, or pointed to one. */
    private static boolean readFiles(Resource resource, RecordBuilder into) {
        List<Resource> files = new ArrayList<>();
        switch (resource.type()) {
            case "DocumentReference" ->
                resource.list("content").forEach(content -> files.addAll(content.list("attachment")));
            case "DiagnosticReport" -> files.addAll(resource.list("presentedForm"));
            case "Media", "Communication" -> files.addAll(resource.list("content"));
            case "Binary" -> files.add(resource);
            default -> {}
        }
        files.forEach(file -> readFile(file, into));
        return !files.isEmpty();
    }

    private static void readFile(Resource file, RecordBuilder into) {
        String data = file.text("data");
        if (data.isEmpty()) {
            into.line("(A document that is not in this record is not shown.)");
            into.refuseEnclosure(file.has("url") ? IssueKind.LINK_NOT_FOLLOWED : IssueKind.EMPTY);
            return;
        }
        try {
            into.enclosure(
                    file.find("title").orElse(null), Base64.getMimeDecoder().decode(data));
        } catch (IllegalArgumentException e) {
            into.refuseEnclosure(IssueKind.CORRUPT);
        }
    }
}
