package org.sextant.server.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;
import org.sextant.model.Issue;
import org.sextant.model.Missing;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of {@code sextant guide} and of the guidance API: the case, the guidance for it, the questions and the
 * issues, as docs/schema documents it. Equal arguments give equal text.
 */
public final class GuideJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private GuideJson() {}

    /** The JSON text, indented. */
    public static String write(CaseFacts facts, List<Guidance> guidance, List<Outlook> outlooks, LocalDate asOf) {
        return JSON.writeValueAsString(of(facts, guidance, outlooks, asOf));
    }

    /** The same as neutral values: maps in the order of the schema, lists, text, numbers. */
    public static Map<String, Object> of(
            CaseFacts facts, List<Guidance> guidance, List<Outlook> outlooks, LocalDate asOf) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("case", ofCase(facts, asOf));
        form.put(
                "guidance",
                guidance.stream().flatMap(one -> recommendations(one).stream()).toList());
        form.put(
                "questions",
                guidance.stream().flatMap(one -> questions(one).stream()).toList());
        form.put("outlooks", outlooks.stream().map(GuideJson::outlook).toList());
        form.put("issues", facts.issues().stream().map(GuideJson::issue).toList());
        form.put("packs", guidance.stream().map(GuideJson::pack).toList());
        return form;
    }

    private static Map<String, Object> ofCase(CaseFacts facts, LocalDate asOf) {
        List<Object> stated = new ArrayList<>();
        List<Object> conflicts = new ArrayList<>();
        List<Object> missing = new ArrayList<>();
        for (Premise premise : facts.premises()) {
            if (premise instanceof Conflict) {
                conflicts.add(premise(premise));
            } else if (premise instanceof Missing) {
                missing.add(premise(premise));
            } else {
                stated.add(premise(premise));
            }
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("asOf", asOf.toString());
        form.put("revision", facts.revision().value());
        form.put("premises", stated);
        form.put("conflicts", conflicts);
        form.put("missing", missing);
        form.put(
                "superseded",
                facts.superseded().stream()
                        .map(statement -> Forms.of((Record) statement))
                        .toList());
        form.put("documents", facts.documents().stream().map(Forms::of).toList());
        return form;
    }

    /** With its id, by which guidance refers to it. */
    private static Map<String, Object> premise(Premise premise) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", premise.id());
        form.putAll(Forms.of((Record) premise));
        return form;
    }

    private static List<Map<String, Object>> recommendations(Guidance guidance) {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (Recommendation recommendation : guidance.recommendations()) {
            Map<String, Object> form = new LinkedHashMap<>(Forms.of(recommendation));
            form.put(
                    "whyNot",
                    RuleSeries.beside(recommendation, guidance.whyNot()).stream()
                            .map(Forms::of)
                            .toList());
            form.put("pack", guidance.pack().toString());
            forms.add(form);
        }
        return forms;
    }

    private static List<Map<String, Object>> questions(Guidance guidance) {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (OpenQuestion question : guidance.questions()) {
            forms.add(Forms.of(question));
        }
        return forms;
    }

    private static Map<String, Object> outlook(Outlook outlook) {
        Map<String, Object> form = new LinkedHashMap<>(Forms.of(outlook));
        form.put("pack", outlook.pack().toString());
        return form;
    }

    private static Map<String, Object> issue(Issue issue) {
        Map<String, Object> form = new LinkedHashMap<>(Forms.of(issue));
        form.put("sentence", issue.sentence());
        return form;
    }

    private static Map<String, Object> pack(Guidance guidance) {
        Map<String, Object> form = new LinkedHashMap<>(Forms.of(guidance.pack()));
        form.put("asOf", guidance.asOf().toString());
        form.put("derived", guidance.derived().stream().map(GuideJson::premise).toList());
        form.put(
                "whyNot",
                RuleSeries.besideNone(guidance).stream().map(Forms::of).toList());
        form.put("disclaimer", guidance.disclaimer());
        return form;
    }
}
