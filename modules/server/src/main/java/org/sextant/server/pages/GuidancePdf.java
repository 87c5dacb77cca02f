package org.sextant.server.pages;

import java.util.List;
import java.util.Map;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.server.output.Pdf;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.Wording;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The guidance of a case as a document to take along: what the page of guidance says, without what only a screen can do. */
class GuidancePdf {

    private final ITemplateEngine templates;
    private final CaseDesk desk;
    private final PublicLibrary library;

    GuidancePdf(ITemplateEngine templates, CaseDesk desk, PublicLibrary library) {
        this.templates = templates;
        this.desk = desk;
        this.library = library;
    }

    /** The bytes of the PDF. */
    byte[] write(CaseFacts facts, List<Guidance> guidance, Wording wording) {
        Records records = Records.of(facts.caseId(), desk);
        Map<String, Object> said = Map.of(
                "caseName", CasePages.shortName(facts.caseId()),
                "today", desk.today(),
                "packs", GuidanceView.of(guidance, desk.explore(facts, guidance), facts, records, library, wording));
        return Pdf.write(templates.process("guidance-pdf", new Context(Wording.locale(wording.language()), said)));
    }
}
