package nianbao.read.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.read.ofd.part.OfdLocation;
import nianbao.read.ofd.part.OfdPackage;
import nianbao.read.ofd.part.OfdPartException;
import nianbao.read.ofd.part.ResourceBook;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Rectangle;

/** One document of an OFD: its pages in order, and what they have in common. */
final class OfdDocument {
    /** Millimetres of a page of which nothing is said: A4. */
    private static final Rectangle A4 = new Rectangle(0, 0, 210, 297);

    private final OfdPackage file;
    private final XmlElement document;
    private final String main;
    private final ResourceBook book = new ResourceBook();
    private final Map<String, XmlElement> templates = new HashMap<>();
    private final Map<String, String> templateParts = new HashMap<>();
    private final Map<String, List<XmlElement>> laidOver = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    /** @param signatures where the list of signatures is, as OFD.xml says */
    OfdDocument(OfdPackage file, XmlElement document, String main, Optional<String> signatures) throws IOException {
        this.file = file;
        this.document = document;
        this.main = main;
        addResources();
        addTemplates();
        Optional<String> annotations = document.value("Annotations");
        if (annotations.isPresent()) {
            tolerant(() -> addAnnotations(OfdLocation.resolve(main, annotations.get())), "ofd.Annotations");
        }
        if (signatures.isPresent()) {
            tolerant(() -> addSeals(OfdLocation.resolve("OFD.xml", signatures.get())), "ofd.Signatures");
        }
    }

    /** Something that reads parts. */
    private interface Step {
        void run() throws IOException;
    }

    private void tolerant(Step step, String name) throws IOException {
        try {
            step.run();
        } catch (OfdPartException e) {
            unread.add(name);
        }
    }

    private List<XmlElement> common() {
        return document.children("CommonData").toList();
    }

    private void addResources() throws IOException {
        for (XmlElement data : common()) {
            for (XmlElement child : data.children()) {
                if (child.name().equals("PublicRes") || child.name().equals("DocumentRes")) {
                    String part = OfdLocation.resolve(main, child.text().strip());
                    tolerant(() -> book.add(file, part), "ofd." + child.name());
                }
            }
        }
    }

    private void addTemplates() throws IOException {
        for (XmlElement data : common()) {
            for (XmlElement template : data.children("TemplatePage").toList()) {
                Optional<String> id = template.attribute("ID");
                Optional<String> location = template.attribute("BaseLoc");
                if (id.isPresent() && location.isPresent()) {
                    templateParts.put(id.get(), OfdLocation.resolve(main, location.get()));
                }
            }
        }
    }

    private void addAnnotations(String list) throws IOException {
        for (XmlElement page : file.xml(list).children("Page").toList()) {
            Optional<String> location = page.value("FileLoc");
            if (location.isPresent()) {
                String part = OfdLocation.resolve(list, location.get());
                tolerant(
                        () -> file.xml(part)
                                .children("Annot")
                                .forEach(annotation -> over(page.attribute("PageID"), annotation)),
                        "ofd.Annotations");
            }
        }
    }

    private void addSeals(String list) throws IOException {
        for (XmlElement signature : file.xml(list).children("Signature").toList()) {
            Optional<String> location = signature.attribute("BaseLoc");
            if (location.isPresent()) {
                String part = OfdLocation.resolve(list, location.get());
                tolerant(
                        () -> file.xml(part)
                                .children("SignedInfo")
                                .forEach(info -> info.children("StampAnnot")
                                        .forEach(stamp -> over(stamp.attribute("PageRef"), stamp))),
                        "ofd.Signatures");
            }
        }
    }

    private void over(Optional<String> page, XmlElement what) {
        page.ifPresent(
                id -> laidOver.computeIfAbsent(id, key -> new ArrayList<>()).add(what));
    }

    /** The pages as the document lists them. */
    List<XmlElement> pages() {
        return document.children("Pages")
                .flatMap(pages -> pages.children("Page"))
                .toList();
    }

    /** What could not be read of what pages have in common. */
    List<String> unread() {
        return unread;
    }

    /** The part that holds a page. */
    String part(XmlElement page) throws IOException {
        return OfdLocation.resolve(main, page.attribute("BaseLoc").orElse(""));
    }

    /** The resources of the document and, where the page has some, its own. */
    ResourceBook book(XmlElement content, String part) throws IOException {
        ResourceBook own = new ResourceBook();
        for (XmlElement resources : content.children("PageRes").toList()) {
            own.add(file, OfdLocation.resolve(part, resources.text().strip()));
        }
        return own.over(book);
    }

    /** @throws OfdPartException where there is no such template, or it cannot be read */
    XmlElement template(Optional<String> id) throws IOException {
        String key = id.orElse("");
        String part = templateParts.get(key);
        if (part == null) {
            throw new OfdPartException("no template " + key);
        }
        XmlElement known = templates.get(key);
        if (known == null) {
            known = file.xml(part);
            templates.put(key, known);
        }
        return known;
    }

    /** Annotations and seals of a page. */
    List<XmlElement> over(Optional<String> page) {
        return laidOver.getOrDefault(page.orElse(""), List.of());
    }

    /** The paper: what the page says, or else what the document says. */
    Rectangle paper(XmlElement content) {
        return box(content.child("Area"))
                .or(() -> common().stream()
                        .flatMap(data -> box(data.child("PageArea")).stream())
                        .findFirst())
                .filter(box -> box.width() > 0 && box.height() > 0)
                .orElse(A4);
    }

    private static Optional<Rectangle> box(Optional<XmlElement> area) {
        return area.flatMap(found -> found.value("PhysicalBox")).flatMap(Rectangle::of);
    }
}
