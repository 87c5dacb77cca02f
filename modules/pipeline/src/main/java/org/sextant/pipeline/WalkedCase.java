package org.sextant.pipeline;

import java.util.List;
import org.sextant.model.CaseFacts;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;

/**
 * Everything one walk made.
 *
 * @param texts the files as read, in the order given
 * @param documents the facts of each document in them, by file in the same order, then by part
 * @param facts the case
 * @param guidance what the active packs say
 */
public record WalkedCase(
        List<DocumentText> texts, List<DocumentFacts> documents, CaseFacts facts, List<Guidance> guidance) {

    public WalkedCase {
        texts = List.copyOf(texts);
        documents = List.copyOf(documents);
        guidance = List.copyOf(guidance);
    }

    @Override
    public String toString() {
        return "WalkedCase[" + facts.caseId() + "]";
    }
}
