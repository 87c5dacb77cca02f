package org.sextant.reading.internal.cda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.xml.Element;
import org.sextant.reading.internal.xml.XmlTree;

/**
 * Reads C-CDA documents (R1.1 and R2.1), and a section that somebody cut out of one. Notes inside a summary are documents
 * of their own.
 */
public final class CdaReader implements FormatReader {

    private static final String NAMESPACE = "urn:hl7-org:v3";
    private static final String NOTES_SECTION = "2.16.840.1.113883.10.20.22.2.65";
    private static final Set<String> FRAGMENTS = Set.of("section", "component", "structuredBody");

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        Element root = new XmlTree().read(content);
        boolean fragment = FRAGMENTS.contains(root.name());
        boolean ours = root.findAttribute("xmlns").filter(NAMESPACE::equals).isPresent() || fragment;
        if (!ours || (!fragment && !root.is("ClinicalDocument"))) {
            throw new UnreadableException(IssueKind.NOT_A_DOCUMENT);
        }
        if (fragment) {
            into.issue(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
            readBody(root, into);
            return;
        }
        List<PatientIdentity> patients = CdaHeader.patients(root);
        if (patients.size() > 1) {
            // which of them a finding is of cannot be told, so none is used
            throw new UnreadableException(IssueKind.OTHER_PATIENT);
        }
        PatientIdentity patient = patients.isEmpty() ? PatientIdentity.UNKNOWN : patients.get(0);
        into.describe(CdaHeader.kind(root), CdaHeader.date(root), patient);
        root.find("title").map(Element::words).filter(title -> !title.isEmpty()).ifPresent(into::line);
        readBody(root, into);
    }

    private static void readBody(Element element, RecordBuilder into) {
        if (element.is("section")) {
            readSection(element, into);
            return;
        }
        for (Element child : element.children()) {
            if (child.is("nonXMLBody")) {
                child.find("text").ifPresent(text -> readEmbedded(text, into));
            } else if (child.is("component") || child.is("structuredBody") || child.is("section")) {
                readBody(child, into);
            }
        }
    }

    private static void readSection(Element section, RecordBuilder into) {
        boolean note = section.children("templateId").anyMatch(template -> template.has("root", NOTES_SECTION));
        if (note) {
            into.nextDocument();
            into.describe(null, CdaHeader.noteDate(section), PatientIdentity.UNKNOWN);
        }
        new CdaSection(into).read(section);
        readMedia(section, into);
        if (note) {
            into.nextDocument();
        }
    }

    /** Files in the entries of a section: pictures, notes in another format. */
    private static void readMedia(Element element, RecordBuilder into) {
        for (Element child : element.children()) {
            boolean file = (child.is("text") || child.is("value")) && child.has("representation", "B64");
            if (file || (child.is("value") && element.is("observationMedia"))) {
                readEmbedded(child, into);
            } else if (!child.is("text")) {
                readMedia(child, into);
            }
        }
    }

    private static void readEmbedded(Element text, RecordBuilder into) {
        if (text.find("reference").isPresent() && !text.has("representation", "B64")) {
            into.line("(A document that is not in this record is not shown.)");
            into.refuseEnclosure(IssueKind.LINK_NOT_FOLLOWED);
        } else if (text.has("representation", "B64")) {
            try {
                into.enclosure(null, Base64.getMimeDecoder().decode(text.text()));
            } catch (IllegalArgumentException e) {
                into.refuseEnclosure(IssueKind.CORRUPT);
            }
        } else {
            into.enclosure(null, text.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
