package org.sextant.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new pack: a draft of one decision that has no problems and says what comes next. */
final class PackSkeleton {

    private static final String VERSION = "0.1";

    private PackSkeleton() {}

    /**
     * Writes a draft below a rules folder; the folder of the pack.
     *
     * @throws PackException if the name is none, or the folder is there already
     */
    static Path write(Path rules, String name) throws IOException {
        if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new PackException(
                    List.of("'" + name + "' is no name for a pack: small letters, digits and '-', as in 'breast'"));
        }
        Path pack = rules.resolve(name).resolve(VERSION);
        if (Files.exists(pack)) {
            throw new PackException(List.of(pack + " is there already; choose another name, or remove the folder"));
        }
        for (Map.Entry<String, String> file : files(name).entrySet()) {
            Path path = pack.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return pack;
    }

    private static Map<String, String> files(String name) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.yaml", """
                id: %s
                version: "%s"
                status: draft
                title: Replace this by what the pack is about
                evidenceCutoff: 2026-01-01
                reviewedBy: nobody yet
                conditions: [%s]
                disclaimer: This informs a conversation with a care team. It is not medical advice.
                askOrder: [example]
                inputs:
                  - name: example
                    label: An example
                    type: truth
                    from: ClinicalAssessment/example
                    ask: example
                    question: "Is the example so?"
                    why: "It decides the example."
                """.formatted(name, VERSION, name));
        files.put("CHANGES.md", "# Changes\n\n## %s\n\nA first draft.\n".formatted(VERSION));
        files.put(
                "INTERPRETATIONS.md",
                "# Interpretations\n\nWhere the sources leave something open, say here how the pack reads them.\n");
        files.put("citations.yaml", "- {id: example-2026, text: \"Replace this by a source.\", verified: false}\n");
        files.put("decisions/topics.csv", "topic,order,leadsWhen,title\nexample,1,always,An example decision\n");
        files.put("decisions/precedence.csv", "order,row,suppresses\n10,EX-01.a,\n");
        files.put("decisions/example.csv", """
                row,rules,example,conclusion,role,direction,grade,chk,citations,note
                EX-01.a,EX-01,YES,EXAMPLE,headline,UNCERTAIN,D,U,example-2026,
                """);
        files.put("topics/EXAMPLE.md", """
                # An example

                ## For patients

                Replace this by words that a person without training reads with ease.

                ## For the care team

                Replace this by what the evidence says, and how sure it is.
                """);
        files.put("cases/cases.yaml", cases());
        return files;
    }

    /** One case for each way the row can stand. */
    private static String cases() {
        return """
                - id: EX-positive
                  title: the example is so
                  asOf: 2026-01-01
                  facts:
                    - {kind: ClinicalAssessment, topic: example, value: YES}
                  expect:
                    headline: [EXAMPLE]
                - id: EX-negative
                  title: the example is not so
                  asOf: 2026-01-01
                  facts:
                    - {kind: ClinicalAssessment, topic: example, value: NO}
                  expect:
                    headline: []
                    mustNot: [EXAMPLE]
                - id: EX-unknown
                  title: the record says nothing of the example
                  asOf: 2026-01-01
                  missing: [ClinicalAssessment/example]
                  expect:
                    headline: []
                    ask: [example]
                """;
    }
}
