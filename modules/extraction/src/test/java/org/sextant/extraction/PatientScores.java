package org.sextant.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.CanonicalJson;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;

/** Extracts the .txt masters of the invented patients and writes what their scorer reads, one file a patient. */
public final class PatientScores {

    private PatientScores() {}

    /** Writes {@code <id>.json} into the folder for every patient folder of the corpus. */
    public static void write(Path patients, Path out, Function<DocumentText, DocumentFacts> extractor)
            throws IOException {
        Files.createDirectories(out);
        for (Path patient : list(patients)) {
            if (Files.isDirectory(patient)) {
                Map<String, Object> form = new LinkedHashMap<>();
                String id = patient.getFileName().toString();
                form.put("id", id);
                form.put("facts", facts(patient, extractor));
                Files.writeString(out.resolve(id + ".json"), CanonicalJson.write(form));
            }
        }
    }

    private static List<Map<String, Object>> facts(Path patient, Function<DocumentText, DocumentFacts> extractor)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, DocumentFacts> documents = new LinkedHashMap<>();
        for (Path file : list(patient)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".txt")) {
                String text = Files.readString(file);
                texts.put(name, text);
                documents.put(
                        name,
                        extractor.apply(
                                DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text)));
            }
        }
        String born = usualBirthDate(documents);
        List<Map<String, Object>> facts = new ArrayList<>();
        documents.forEach((name, document) -> {
            ClinicalDate own = document.patient().birthDate();
            boolean other = own != null && !own.value().startsWith(born) && !born.startsWith(own.value());
            facts.addAll(ScorerForm.of(document, name, texts.get(name), other));
        });
        return facts;
    }

    private static String usualBirthDate(Map<String, DocumentFacts> documents) {
        return documents.values().stream()
                .map(document -> document.patient().birthDate())
                .filter(date -> date != null)
                .collect(Collectors.groupingBy(ClinicalDate::value, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
