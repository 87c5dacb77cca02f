package org.sextant.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sextant.model.Applicability;
import org.sextant.model.Box;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Citation;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Criterion;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.Missing;
import org.sextant.model.PackId;
import org.sextant.model.Page;
import org.sextant.model.PageSize;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PlacedRun;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.Sex;
import org.sextant.model.SourceDocument;
import org.sextant.model.Truth;

/** Small invented words of every kind the store keeps. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final PackId PACK = pack("2026.1");

    private Samples() {}

    static PackId pack(String version) {
        return new PackId("kidney", version, "ab".repeat(32));
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Two pages, each character placed, with an issue and characters that a column could choke on. */
    static DocumentText text(String content) {
        String words = content + " \u0000 caf\u00e9 \u2265 2";
        int half = words.length() / 2;
        return DocumentText.ofPages(
                DocumentId.of(bytes(content)),
                "application/pdf",
                words,
                List.of(page(1, 0, half), page(2, half, words.length())),
                List.of(new Issue(IssueKind.UNREADABLE_PAGE, DocumentId.of(bytes(content)), 3)));
    }

    private static Page page(int number, int begin, int end) {
        List<PlacedRun> runs = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            double x = number == 1 ? 72.5 + i * 5.25 : 0.1 + i / 3.0;
            runs.add(new PlacedRun(i, i + 1, new Box(x, 700.125, 5.25, 11), number == 1 ? PlacedRun.CERTAIN : 0.83));
        }
        return new Page(number, begin, end, number == 1 ? new PageSize(612, 792) : null, runs);
    }

    static DocumentFacts facts(DocumentText text, String hemoglobin) {
        return new DocumentFacts(
                text.id(),
                1,
                DocumentKind.LABORATORY,
                new ClinicalDate("2026-05"),
                new PatientIdentity("Zebulon Quux", new ClinicalDate("1950-02-03"), Sex.MALE, null),
                List.of(fact(text, hemoglobin)),
                text.issues(),
                List.of());
    }

    private static Fact fact(DocumentText text, String hemoglobin) {
        LabResult result =
                new LabResult("hemoglobin", new BigDecimal(hemoglobin), "g/dL", new BigDecimal("13.50"), null, null);
        return Fact.stated(result, new ClinicalDate("2026-05-04"), text.evidence(0, 3, "lab-grammar"));
    }

    static CaseFacts caseFacts(CaseId caseId, DocumentFacts... documents) {
        List<Premise> premises = new ArrayList<>();
        List<SourceDocument> sources = new ArrayList<>();
        for (DocumentFacts document : documents) {
            sources.add(new SourceDocument(document.document(), document.kind(), document.date(), false));
            document.statements().forEach(statement -> premises.add((Premise) statement));
        }
        premises.add(new Missing(new FactKey("PerformanceStatus", "KPS")));
        return CaseFacts.of(caseId, documents[0].patient(), sources, premises, List.of(), documents[0].issues());
    }

    static Guidance guidance(CaseFacts facts, PackId pack, LocalDate asOf, String conclusion) {
        List<String> premises = List.of(facts.premises().get(0).id());
        Criterion criterion =
                new Criterion("CN-01", "hemoglobin", "Hemoglobin", "< 13.5", "12.10 g/dL", Truth.TRUE, null, premises);
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                pack,
                asOf,
                List.of(),
                List.of(new Recommendation(
                        "imdc",
                        conclusion,
                        "A conclusion",
                        Role.HEADLINE,
                        Applicability.APPLIES,
                        "DEFINITION",
                        "A2",
                        List.of("CN-01"),
                        List.of(criterion),
                        premises,
                        List.of(),
                        List.of(),
                        List.of(),
                        "For patients.",
                        "For the care team.",
                        List.of(new Citation("heng2009", "Heng 2009", null, null, false)))),
                List.of(),
                List.of(),
                "This informs a conversation.");
    }

    static Evidence evidenceOf(CaseFacts facts) {
        return ((Fact) facts.premises().get(0)).evidence().get(0);
    }
}
