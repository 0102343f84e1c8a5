package nianbao.read.ofd.part;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses a part. A document type is refused, so that there is nothing to expand or to fetch. */
final class XmlTree {
    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @throws OfdPartException for what is no XML, or more of it than the limits allow */
    static XmlElement parse(byte[] bytes, OfdLimits limits) throws OfdPartException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement document = new XmlElement("", Map.of());
        open.push(document);
        int elements = 0;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new OfdPartException("document type");
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader));
                        open.element().children().add(element);
                        open.push(element);
                        if (++elements > limits.maxElements() || open.size() > limits.maxDepth()) {
                            throw new OfdPartException("too many elements");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        open.element().content().append(reader.getText());
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new OfdPartException("not well-formed");
        }
        if (document.children().isEmpty()) {
            throw new OfdPartException("no element");
        }
        return document.children().get(0);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
