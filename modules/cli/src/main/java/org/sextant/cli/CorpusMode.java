package org.sextant.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line in, one a line out, in the same order, on all cores, with bounded memory. */
final class CorpusMode {

    private static final int LINES_AHEAD_PER_CORE = 8;

    private final JsonMapper mapper = JsonMapper.shared();
    private final FactExtractor extractor;

    CorpusMode(FactExtractor extractor) {
        this.extractor = extractor;
    }

    /** Runs to the end of the input; returns how many lines could not be understood. */
    int run(BufferedReader in, PrintWriter out, PrintStream err) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        Progress progress = new Progress(err, "documents");
        int refused = 0;
        try {
            ArrayDeque<Future<Line>> window = new ArrayDeque<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String input = line;
                if (!input.isBlank()) {
                    window.add(workers.submit(() -> extract(input)));
                }
                if (window.size() >= cores * LINES_AHEAD_PER_CORE) {
                    refused += write(window.remove(), out, progress);
                }
            }
            while (!window.isEmpty()) {
                refused += write(window.remove(), out, progress);
            }
        } finally {
            workers.shutdownNow();
            out.flush();
            progress.end();
        }
        return refused;
    }

    private int write(Future<Line> future, PrintWriter out, Progress progress) {
        try {
            Line line = future.get();
            out.println(line.json());
            progress.one();
            return line.understood() ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while extracting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("extraction failed", e.getCause());
        }
    }

    private Line extract(String input) {
        Optional<JsonNode> node = parse(input);
        @Nullable JsonNode text = node.map(object -> object.get("text")).orElse(null);
        String content = text == null ? "" : text.asString("");
        DocumentId document = DocumentId.of(content.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> output = new LinkedHashMap<>();
        output.put(
                "id",
                node.map(object -> object.get("id")).map(id -> id.asString("")).orElse(""));
        if (text == null || content.isBlank()) {
            IssueKind kind = text == null ? IssueKind.NOT_A_DOCUMENT : IssueKind.EMPTY;
            output.put("facts", List.of());
            output.put("issues", List.of(issue(Issue.of(kind, document))));
            return new Line(mapper.writeValueAsString(output), text != null);
        }
        output.putAll(of(extractor.extract(DocumentText.ofPlainText(document, content)), content));
        return new Line(mapper.writeValueAsString(output), true);
    }

    /** The facts and issues of the documents of a file, as {@code extract} prints them. */
    static Map<String, Object> of(List<DocumentFacts> parts, String text) {
        Map<String, Object> output = new LinkedHashMap<>();
        List<Map<String, Object>> forms = parts.stream()
                .flatMap(part -> part.statements().stream())
                .map(statement -> Forms.of((Record) statement))
                .toList();
        output.put(
                "facts",
                CodePoints.recount(forms, Map.of(parts.get(0).document().value(), text)));
        output.put(
                "issues",
                parts.stream()
                        .flatMap(part -> part.issues().stream())
                        .map(CorpusMode::issue)
                        .toList());
        return output;
    }

    private static Map<String, Object> issue(Issue issue) {
        Map<String, Object> form = Forms.of(issue);
        form.put("code", issue.kind().code());
        form.put("sentence", issue.sentence());
        return form;
    }

    private Optional<JsonNode> parse(String input) {
        try {
            JsonNode node = mapper.readTree(input);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private record Line(String json, boolean understood) {
        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }
}
