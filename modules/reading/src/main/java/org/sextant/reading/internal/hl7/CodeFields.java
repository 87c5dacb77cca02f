package org.sextant.reading.internal.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sextant.reading.internal.coded.CodedEntry.Code;

/** Coded fields (CE, CWE, CNE): a code, its words and its system, twice. */
final class CodeFields {

    /** Names of table HL70396 for the systems that are known by a URI. */
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("LN", "http://loinc.org"),
            Map.entry("SCT", "http://snomed.info/sct"),
            Map.entry("SNOMED", "http://snomed.info/sct"),
            Map.entry("SNOMED-CT", "http://snomed.info/sct"),
            Map.entry("I10", "http://hl7.org/fhir/sid/icd-10-cm"),
            Map.entry("I10C", "http://hl7.org/fhir/sid/icd-10-cm"),
            Map.entry("I9", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("I9C", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("RXNORM", "http://www.nlm.nih.gov/research/umls/rxnorm"),
            Map.entry("NDC", "http://hl7.org/fhir/sid/ndc"),
            Map.entry("C4", "http://www.ama-assn.org/go/cpt"));

    private CodeFields() {}

    /** The codes of a field, in each of its systems. */
    static List<Code> codes(Segment segment, int field) {
        List<Code> codes = new ArrayList<>();
        for (int first : new int[] {1, 4}) {
            String code = segment.text(field, first).strip();
            String name = segment.text(field, first + 2).strip();
            if (!code.isEmpty() && !name.isEmpty()) {
                String words = segment.text(field, first + 1).strip();
                codes.add(new Code(SYSTEMS.getOrDefault(name, name), code, words.isEmpty() ? null : words));
            }
        }
        return codes;
    }
}
