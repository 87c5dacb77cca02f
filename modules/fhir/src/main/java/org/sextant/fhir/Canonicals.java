package org.sextant.fhir;

/** The URLs this room coins, under one base, and those of mCODE that it uses. The room's README documents each. */
final class Canonicals {

    /** The base of every full URL, extension, code system and identifier system of Sextant. */
    static final String BASE = "https://sextant-project.org/fhir";

    private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";

    private Canonicals() {}

    static String extension(String name) {
        return BASE + "/StructureDefinition/" + name;
    }

    static String codeSystem(String name) {
        return BASE + "/CodeSystem/" + name;
    }

    static String identifierSystem(String name) {
        return BASE + "/NamingSystem/" + name;
    }

    static String mcode(String name) {
        return MCODE + name;
    }

    static String usCore(String name) {
        return "http://hl7.org/fhir/us/core/StructureDefinition/us-core-" + name;
    }

    static String hl7CodeSystem(String name) {
        return "http://terminology.hl7.org/CodeSystem/" + name;
    }
}
