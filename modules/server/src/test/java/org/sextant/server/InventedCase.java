package org.sextant.server;

import java.time.LocalDate;
import java.util.List;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.OpenDecision;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.TurningPoint;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Citation;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Criterion;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.Missing;
import org.sextant.model.OpenQuestion;
import org.sextant.model.PackId;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.Sha256;
import org.sextant.model.SourceDocument;
import org.sextant.model.StageGroup;
import org.sextant.model.TnmCategory;
import org.sextant.model.Truth;
import org.sextant.model.WhyNot;

/** One small case and its guidance, made by hand, with one of everything. */
public final class InventedCase {

    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    public static final CaseId CASE = new CaseId("invented-1");

    private static final String WORDS = "Renal cell carcinoma of the kidney, pT3a. Stage III. Earlier note: stage IV.";

    private InventedCase() {}

    /** The only document. */
    public static DocumentText text() {
        return DocumentText.ofPlainText(DocumentId.of(WORDS.getBytes(java.nio.charset.StandardCharsets.UTF_8)), WORDS);
    }

    /** A primary, a T category, a dispute over the stage, and no performance status. */
    public static CaseFacts facts() {
        DocumentText text = text();
        ClinicalDate day = new ClinicalDate("2025-11-03");
        Fact three = Fact.stated(new StageGroup("III"), day, text.evidence(42, 51, "test"));
        Fact four = Fact.stated(new StageGroup("IV"), day, text.evidence(67, 75, "test"));
        return CaseFacts.of(
                CASE,
                PatientIdentity.UNKNOWN,
                List.of(new SourceDocument(text.id(), DocumentKind.SURGICAL_PATHOLOGY, day, false)),
                List.of(
                        Fact.stated(new PrimaryCancerCondition("kidney", null), day, text.evidence(0, 20, "test")),
                        Fact.stated(new TnmCategory("T", "p", "T3a", null), day, text.evidence(36, 40, "test")),
                        new Conflict(three.key(), List.of(three, four)),
                        new Missing(new FactKey("PerformanceStatus", "KPS"))),
                List.of(),
                List.of());
    }

    /** One recommendation that waits for the performance status, and two rules that do not speak. */
    public static Guidance guidance() {
        CaseFacts facts = facts();
        String kidney = facts.premises().stream()
                .filter(premise -> premise.key().kind().equals("PrimaryCancerCondition"))
                .findFirst()
                .orElseThrow()
                .id();
        Criterion waits =
                new Criterion("CN-01", "kps", "Karnofsky score", ">= 80", null, Truth.UNKNOWN, null, List.of(kidney));
        Recommendation recommendation = new Recommendation(
                "cytoreductive-nephrectomy",
                "CN_UPFRONT_DISCUSS",
                "A conclusion",
                Role.HEADLINE,
                Applicability.UNDETERMINED,
                "UNCERTAIN",
                "C",
                List.of("CN-01"),
                List.of(waits),
                List.of(kidney),
                List.of(),
                List.of("performance status"),
                List.of(),
                "Text for patients.",
                "Text for the care team.",
                List.of(new Citation("c1", "Author 2020", "10.1000/xyz", null, true)));
        Criterion no =
                new Criterion("CN-02", "metCount", "Places of spread", "= 1", "4", Truth.FALSE, null, List.of(kidney));
        Criterion other =
                new Criterion("MD-01", "metCount", "Places of spread", "= 1", "4", Truth.FALSE, null, List.of(kidney));
        return new Guidance(
                CASE,
                facts.revision(),
                new PackId("kidney", "2026.1", Sha256.hex("pack")),
                AS_OF,
                List.of(),
                List.of(recommendation),
                List.of(
                        new WhyNot(
                                "CN-02",
                                "CN_UPFRONT_OLIGO",
                                "Removing the kidney tumour and treating each place of spread",
                                Applicability.DOES_NOT_APPLY,
                                List.of(),
                                List.of(no)),
                        new WhyNot(
                                "MD-01",
                                "MDT_DISCUSS",
                                "Treating each place of spread",
                                Applicability.DOES_NOT_APPLY,
                                List.of(),
                                List.of(other))),
                List.of(new OpenQuestion(
                        "kps",
                        false,
                        "How well am I in daily life?",
                        "It settles CN-01.",
                        List.of("CN-01"),
                        List.of())),
                "This informs a conversation.");
    }

    /** What is beside that guidance. */
    public static Outlook outlook() {
        Branch.Told other = new Branch.Told("cytoreductive-nephrectomy", "CN_NOT_SUITABLE", "Another conclusion");
        Branch unfit = new Branch("< 70", List.of(other), List.of(other), List.of());
        Branch fit = new Branch(">= 70", List.of(), List.of(), List.of());
        return new Outlook(
                guidance().pack(),
                AS_OF,
                List.of(new OpenDecision("cytoreductive-nephrectomy", List.of("kps"), true)),
                List.of(new Consequence(
                        "kps", "kps", "How well am I in daily life?", "Karnofsky score", List.of(unfit, fit))),
                List.of(new TurningPoint(
                        "CN_UPFRONT_DISCUSS", "primaryInSitu", "The tumour is in place", "YES", List.of(unfit))));
    }
}
