package org.sextant.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Page;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.words.Wording;
import org.sextant.store.Job;

/**
 * The documents of a case as its pages speak of them: by number, and by a path that holds no more than ids and offsets.
 *
 * @param caseId the case
 * @param jobs the jobs of its documents, in order of receipt
 * @param texts finds what a document was read to
 */
record Records(CaseId caseId, List<Job> jobs, Function<DocumentId, Optional<DocumentText>> texts) {

    static Records of(CaseId caseId, CaseDesk desk) {
        return new Records(caseId, desk.listProgress(caseId), desk.texts());
    }

    /** The document's number in its case, from 1; 0 for one that the case does not hold. */
    int number(DocumentId document) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).document().equals(document)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The text of the document, where the evidence still says what stands in it. */
    Optional<DocumentText> findText(Evidence evidence) {
        return texts.apply(evidence.document())
                .filter(text -> evidence.end() <= text.text().length()
                        && text.text()
                                .substring(evidence.begin(), evidence.end())
                                .equals(evidence.quote()));
    }

    /** Where one page of a document is shown. */
    String pagePath(DocumentId document, int page) {
        long job = jobs.get(number(document) - 1).id();
        return "/cases/" + caseId.value() + "/documents/" + job + "/pages/" + page;
    }

    /** Where the page of the evidence is shown with its words marked. */
    String spanPath(Evidence evidence) {
        return pagePath(evidence.document(), evidence.page()) + span(evidence.begin(), evidence.end());
    }

    /** The part of the page around the words of the evidence; nothing where their place is not known. */
    Optional<Picture> findPart(Evidence evidence, Wording wording) {
        return findText(evidence)
                .flatMap(text -> text.pages().stream()
                        .filter(page -> page.number() == evidence.page())
                        .findFirst())
                .flatMap(page -> findPart(evidence.document(), page, evidence.begin(), evidence.end(), wording));
    }

    /** The part of a page around a span of the document's text; nothing where its place is not known. */
    Optional<Picture> findPart(DocumentId document, Page page, int begin, int end, Wording wording) {
        return Picture.findFrame(page, begin, end)
                .map(frame -> new Picture(
                        pagePath(document, page.number()) + "/part.png" + span(begin, end),
                        wording.get("part.alt", page.number(), number(document)),
                        frame,
                        List.of(),
                        page.listBoxes(begin, end)));
    }

    private static String span(int begin, int end) {
        return "?begin=" + begin + "&end=" + end;
    }

    @Override
    public String toString() {
        return "Records[" + caseId + "]";
    }
}
