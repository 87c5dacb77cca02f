package org.sextant.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Applicability;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.pipeline.WalkedCase;

/**
 * A walked case in the neutral evaluation format: facts by document with their quotes, the state of the case, conflicts,
 * gaps and conclusions by code. Offsets count code points of the document's text.
 */
final class EvaluationJson {

    private static final int MANY = 6;
    private static final String NEPHRECTOMY = "nephrectomy";
    private static final Set<String> KINDS_OF_NEPHRECTOMY =
            Set.of("radical nephrectomy", "partial nephrectomy", "cytoreductive nephrectomy");
    private static final String CONFLICT = "CONFLICT(";

    /** The operations that remove the primary of an organ. */
    private static final Map<String, String> REMOVALS = Map.of(
            "breast", "mastectomy.*", "colorectal", ".*colectomy|anterior resection", "prostate", "prostatectomy");

    private EvaluationJson() {}

    static Map<String, Object> of(String id, WalkedCase walked, Map<DocumentId, Path> names) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("id", id);
        output.put("facts", facts(walked, names));
        output.put("caseState", caseState(walked));
        output.put("conflicts", conflicts(walked, names));
        output.put(
                "missing",
                questions(walked)
                        .filter(question -> !question.conflict())
                        .map(OpenQuestion::code)
                        .distinct()
                        .toList());
        output.put("conclusions", conclusions(walked));
        return output;
    }

    private static List<Object> facts(WalkedCase walked, Map<DocumentId, Path> names) {
        Set<String> strangers = walked.facts().documents().stream()
                .filter(SourceDocument::quarantined)
                .map(source -> source.id() + "#" + source.part())
                .collect(Collectors.toSet());
        Map<DocumentId, String> texts = walked.texts().stream()
                .collect(Collectors.toMap(DocumentText::id, DocumentText::text, (one, other) -> one));
        Set<String> replaced = walked.facts().superseded().stream()
                .flatMap(statement ->
                        statement.evidence().stream().map(evidence -> EvaluationFact.place(statement.key(), evidence)))
                .collect(Collectors.toSet());
        List<Object> facts = new ArrayList<>();
        for (DocumentFacts document : walked.documents()) {
            EvaluationFact writer = new EvaluationFact(
                    masterName(names.get(document.document())),
                    texts.getOrDefault(document.document(), ""),
                    strangers.contains(document.document() + "#" + document.part()),
                    replaced,
                    cancer -> isRemoved(walked, cancer),
                    operation -> asKnown(walked, operation),
                    document.date());
            document.statements().forEach(statement -> facts.addAll(writer.write(statement)));
        }
        return facts;
    }

    /** Whether a primary is gone: what the case says of the kidney, and what an operation of that side says of others. */
    private static boolean isRemoved(WalkedCase walked, PrimaryCancerCondition cancer) {
        if (cancer.site().equals("kidney")) {
            return findAssessment(walked, "primaryInSitu").filter("NO"::equals).isPresent();
        }
        return premises(walked)
                .filter(premise -> premise instanceof Fact fact && fact.assertion() == Assertion.PRESENT)
                .map(premise -> ((Fact) premise).finding())
                .anyMatch(finding -> finding instanceof SurgicalProcedure operation
                        && operation.name().matches(REMOVALS.getOrDefault(cancer.site(), ""))
                        && (operation.laterality() == null
                                || cancer.laterality() == null
                                || operation.laterality() == cancer.laterality()));
    }

    /** A nephrectomy of no kind is the one that another document names with its kind, where the case knows one alone. */
    private static SurgicalProcedure asKnown(WalkedCase walked, SurgicalProcedure operation) {
        if (!operation.name().equals(NEPHRECTOMY)) {
            return operation;
        }
        List<String> kinds = walked.documents().stream()
                .flatMap(document -> document.statements().stream())
                .filter(statement -> statement.assertion() == Assertion.PRESENT)
                .map(Statement::finding)
                .filter(SurgicalProcedure.class::isInstance)
                .map(SurgicalProcedure.class::cast)
                .filter(other -> KINDS_OF_NEPHRECTOMY.contains(other.name())
                        && (operation.laterality() == null
                                || other.laterality() == null
                                || operation.laterality() == other.laterality()))
                .map(SurgicalProcedure::name)
                .distinct()
                .toList();
        return kinds.size() == 1 ? new SurgicalProcedure(kinds.get(0), operation.laterality()) : operation;
    }

    /** Facts point at the text master of a document, whatever rendition of it was read. */
    private static String masterName(@Nullable Path file) {
        String name = file == null ? "" : String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot) + ".txt";
    }

    private static Map<String, Object> caseState(WalkedCase walked) {
        Map<String, Object> state = new LinkedHashMap<>();
        String metastatic = findAssessment(walked, "metStatus").orElse("UNKNOWN");
        state.put("primaryInSitu", findAssessment(walked, "primaryInSitu").orElse("UNKNOWN"));
        state.put("metStatus", metastatic);
        state.put(
                "timing",
                metastatic.equals("M0")
                        ? "NA"
                        : findAssessment(walked, "timing").orElse("NA"));
        findMetCount(walked).ifPresent(count -> state.put("metCount", count));
        state.put("brain", findAssessment(walked, "brainStatus").orElse("NOT_IMAGED"));
        findAssessment(walked, "imdcCount").ifPresent(count -> state.put("imdc", imdc(count, walked)));
        return state;
    }

    private static Optional<Object> findMetCount(WalkedCase walked) {
        return findFact(walked, "metCount").map(fact -> {
            String value = ((ClinicalAssessment) fact.finding()).value();
            int count = Integer.parseInt(value.replaceAll("\\D", ""));
            boolean many = fact.certainty() == Certainty.PROBABLE && count >= MANY;
            return many ? "MANY" : (Object) count;
        });
    }

    private static Map<String, Object> imdc(String count, WalkedCase walked) {
        List<Integer> ends =
                Stream.of(count.split("\\.\\.", -1)).map(Integer::valueOf).toList();
        String group = findAssessment(walked, "imdcGroup").orElse("");
        List<String> groups = List.of(group.split(" \\| ", -1));
        Map<String, Object> imdc = new LinkedHashMap<>();
        imdc.put("countRange", List.of(ends.get(0), ends.get(ends.size() - 1)));
        if (groups.size() == 1) {
            imdc.put("group", group);
        }
        imdc.put("range", List.of(groups.get(0), groups.get(groups.size() - 1)));
        return imdc;
    }

    private static Optional<String> findAssessment(WalkedCase walked, String topic) {
        return findFact(walked, topic).map(fact -> ((ClinicalAssessment) fact.finding()).value());
    }

    private static Optional<Fact> findFact(WalkedCase walked, String topic) {
        return premises(walked)
                .filter(premise -> premise instanceof Fact fact
                        && fact.finding() instanceof ClinicalAssessment assessment
                        && assessment.topic().equals(topic))
                .map(Fact.class::cast)
                .findFirst();
    }

    private static Stream<Premise> premises(WalkedCase walked) {
        return Stream.concat(
                walked.facts().premises().stream(),
                walked.guidance().stream().flatMap(guidance -> guidance.derived().stream()));
    }

    /** The disputes among the premises, and those that only a pack can see, as between a stated and a computed score. */
    private static List<Object> conflicts(WalkedCase walked, Map<DocumentId, Path> names) {
        List<Object> conflicts = new ArrayList<>();
        premises(walked)
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .forEach(conflict -> conflicts.add(conflict(conflict, names)));
        recommendations(walked)
                .map(Recommendation::conclusion)
                .filter(code -> code.startsWith(CONFLICT))
                .forEach(code -> conflicts.add(Map.of("fact", code.substring(CONFLICT.length(), code.length() - 1))));
        return conflicts;
    }

    private static Map<String, Object> conflict(Conflict conflict, Map<DocumentId, Path> names) {
        List<Evidence> places =
                conflict.sides().stream().map(side -> side.evidence().get(0)).toList();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("fact", ConflictNames.of(conflict.key()));
        form.put(
                "files",
                places.stream()
                        .map(place -> masterName(names.get(place.document())))
                        .toList());
        form.put("quotes", places.stream().map(Evidence::quote).toList());
        return form;
    }

    private static Stream<Recommendation> recommendations(WalkedCase walked) {
        return walked.guidance().stream()
                .flatMap(guidance -> guidance.recommendations().stream())
                .filter(one -> one.applicability() != Applicability.UNDETERMINED);
    }

    private static Map<String, Object> conclusions(WalkedCase walked) {
        List<Object> headline = new ArrayList<>();
        List<Object> alternatives = new ArrayList<>();
        recommendations(walked).forEach(one -> (one.role() == Role.HEADLINE ? headline : alternatives)
                .add(code(one.conclusion(), one.rules())));
        Map<String, Object> conclusions = new LinkedHashMap<>();
        conclusions.put("headline", headline);
        conclusions.put("alternatives", alternatives);
        conclusions.put(
                "ask",
                questions(walked)
                        .map(question -> code(question.code(), question.rules()))
                        .toList());
        return conclusions;
    }

    private static Map<String, Object> code(String code, List<String> rules) {
        return Map.of("code", code, "rules", rules);
    }

    private static Stream<OpenQuestion> questions(WalkedCase walked) {
        return walked.guidance().stream().flatMap(guidance -> guidance.questions().stream());
    }

    /** Millimetres as the centimetres of the format. */
    static BigDecimal centimetres(BigDecimal millimetres) {
        return millimetres.movePointLeft(1);
    }
}
