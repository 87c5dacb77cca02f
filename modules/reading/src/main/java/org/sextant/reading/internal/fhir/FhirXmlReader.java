package org.sextant.reading.internal.fhir;

import java.io.IOException;
import java.util.List;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.xml.Element;
import org.sextant.reading.internal.xml.XmlTree;

/** Reads FHIR R4 XML, a bundle or one resource, as its JSON is read. */
public final class FhirXmlReader implements FormatReader {

    private static final String NAMESPACE = "http://hl7.org/fhir";

    private final FhirReader reader = new FhirReader();

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        Element root = new XmlTree().read(content);
        if (!root.has("xmlns", NAMESPACE)) {
            throw new UnreadableException(IssueKind.NOT_A_DOCUMENT);
        }
        reader.read(List.of(ResourceXml.of(root)), into);
    }
}
