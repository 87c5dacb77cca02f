package org.sextant.reading.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.UnreadableException;

/** Reads XML into elements without ever looking outside the file: no document type, no entity, no inclusion, no schema. */
public final class XmlTree {

    private static final Set<String> NAMESPACES = Set.of("urn:hl7-org:v3", "http://hl7.org/fhir");
    private static final int MAX_DEPTH = 200;
    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_ELEMENTS = 1_000_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    public XmlTree() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // sections cut out of a document come without the declarations of their prefixes
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    }

    /** The root element. */
    public Element read(byte[] content) throws UnreadableException, IOException {
        if (content.length > MAX_BYTES) {
            throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
        }
        refuseDocumentType(content);
        try {
            return build(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("not well-formed XML");
        }
    }

    /** A record needs no document type; one with entities of its own is built to grow. */
    private static void refuseDocumentType(byte[] content) throws UnreadableException {
        String bytes = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (bytes.contains("<!DOCTYPE")) {
            boolean outside = bytes.contains("SYSTEM") || bytes.contains("PUBLIC");
            boolean grows = bytes.contains("<!ENTITY") && !outside;
            throw new UnreadableException(grows ? IssueKind.XML_BOMB : IssueKind.DTD_NOT_ALLOWED);
        }
    }

    private static Element build(XMLStreamReader reader) throws XMLStreamException, UnreadableException {
        Element top = Element.root("");
        ArrayDeque<Element> open = new ArrayDeque<>();
        open.push(top);
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() > MAX_DEPTH || ++count > MAX_ELEMENTS) {
                    throw new UnreadableException(IssueKind.XML_BOMB);
                }
                open.push(start(reader, open.getFirst(), open.size() == 1));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Element closed = open.pop();
                if (open.size() == 1) {
                    return closed;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && open.size() > 1) {
                open.getFirst().addText(reader.getText());
            }
        }
        throw new XMLStreamException("no end");
    }

    private static Element start(XMLStreamReader reader, Element parent, boolean first) {
        Element element = first ? Element.root(local(reader.getLocalName())) : parent.add(local(reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            // which prefix stands for the namespace of its own elements is for the document to choose
            boolean declared = name.startsWith("xmlns") || "xmlns".equals(reader.getAttributePrefix(i));
            boolean namespace = declared && NAMESPACES.contains(reader.getAttributeValue(i));
            element.put(namespace ? "xmlns" : local(name), reader.getAttributeValue(i));
        }
        return element;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
