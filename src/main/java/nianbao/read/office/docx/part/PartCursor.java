package nianbao.read.office.docx.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.UnreadableException;

/**
 * Walks one XML part from element to element. A document type is refused, so no entity is ever expanded and nothing is
 * fetched.
 *
 * <p>Elements are named by their local name where they are WordprocessingML (transitional or strict) or belong to a
 * package's relationships, else with the prefix {@code mc:}, {@code m:} or {@code other:}.
 */
public final class PartCursor implements AutoCloseable {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            RELATIONSHIPS);
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> MATHEMATICS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final List<String> OFFICE = List.of(
            "http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/", "http://purl.oclc.org/");

    /** The elements that hold the letters of a run, deleted or not. */
    private static final Set<String> LETTERS = Set.of("t", "delText");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final XMLStreamReader reader;
    private final int maxDepth;
    private final StringBuilder letters = new StringBuilder();
    private int recordings;
    private int depth;

    private PartCursor(XMLStreamReader reader, int maxDepth) {
        this.reader = reader;
        this.maxDepth = maxDepth;
    }

    static PartCursor open(InputStream in, int maxDepth) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return new PartCursor(factory.createXMLStreamReader(decoded(in)), maxDepth);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /**
     * Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.2.2). Left to decode them, the parser prints its complaints to
     * standard error.
     */
    private static Reader decoded(InputStream in) {
        try {
            PushbackInputStream pushed = new PushbackInputStream(in, 3);
            byte[] mark = pushed.readNBytes(3);
            boolean utf8 = mark.length == 3 && (mark[0] & 0xFF) == 0xEF;
            boolean utf16 = mark.length >= 2 && (mark[0] & mark[1] & 0xFE) == 0xFE;
            pushed.unread(mark, 0, utf8 ? 0 : mark.length);
            Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            return new InputStreamReader(pushed, charset.newDecoder());
        } catch (IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }

    /**
     * Gives each child of the current element to {@code reading}, which may walk into it; what it leaves is passed
     * over.
     */
    public void children(Consumer<String> reading) {
        int inside = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                reading.accept(name());
                while (depth > inside) {
                    advance();
                }
            } else if (depth < inside || event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** All text directly inside the current element. */
    public String text() {
        boolean ofRun = LETTERS.contains(reader.getLocalName());
        String text = bareText();
        letters.append(ofRun && recordings > 0 ? text : "");
        return text;
    }

    /** The letters of all runs that {@code reading} asks for. */
    public String lettersIn(Runnable reading) {
        int before = letters.length();
        recordings++;
        reading.run();
        recordings--;
        return letters.substring(before);
    }

    /** The letters of all runs below the current element, shown or not. */
    public String letters() {
        return lettersIn(this::readLetters);
    }

    private void readLetters() {
        children(name -> {
            if (LETTERS.contains(reader.getLocalName())) {
                text();
            } else {
                readLetters();
            }
        });
    }

    /** Are the spaces that these prefixes stand for such as Word or Office itself extended the format with? */
    boolean knowsSpaces(String prefixes) {
        return Arrays.stream(prefixes.split("\\s+"))
                .map(prefix ->
                        Optional.ofNullable(reader.getNamespaceURI(prefix)).orElse(""))
                .allMatch(space -> OFFICE.stream().anyMatch(space::startsWith));
    }

    private String bareText() {
        int inside = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = advance();
            if (depth < inside) {
                return text.toString();
            }
            if (depth == inside
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)) {
                text.append(reader.getText());
            }
        }
    }

    /** The attribute of the current element, in the element's own namespace or none. */
    public Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            boolean own =
                    space == null || space.isEmpty() || WORD.contains(space) || space.equals(reader.getNamespaceURI());
            if (own && reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }

    /** The relationship that the current element names. */
    public Optional<String> relationship() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = String.valueOf(reader.getAttributeNamespace(i));
            if (space.endsWith("/officeDocument/2006/relationships")
                    || space.endsWith("/officeDocument/relationships")) {
                return Optional.of(reader.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }

    public Optional<String> value() {
        return attribute("val");
    }

    /** An attribute that should be a whole number; empty where it is none. */
    public OptionalInt number(String name) {
        try {
            return attribute(name).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Is a property that is on by being there, such as {@code w:vanish}, on? */
    public boolean isOn() {
        return !OFF.contains(value().orElse("true"));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private String name() {
        String space = reader.getNamespaceURI();
        String name = reader.getLocalName();
        if (WORD.contains(space)) {
            return name;
        }
        if (COMPATIBILITY.equals(space)) {
            return "mc:" + name;
        }
        return (MATHEMATICS.contains(space) ? "m:" : "other:") + name;
    }

    private int advance() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableException(ProblemCode.FILE_DAMAGED, "a document type or an entity in a Word file");
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > maxDepth) {
                throw new UnreadableException(ProblemCode.FILE_DAMAGED, "elements nested over " + maxDepth);
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static UnreadableException damaged(XMLStreamException e) {
        return new UnreadableException(ProblemCode.FILE_DAMAGED, e);
    }
}
