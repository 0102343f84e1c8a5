package nianbao.read.office.web.saved;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.detect.type.WebText;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page that a browser or Word saved with all that belongs to it. */
public final class SavedPage {
    private final Map<String, SavedPart> partsByAddress = new HashMap<>();
    private final String base;

    private SavedPage(List<SavedPart> parts, String base) {
        this.base = base;
        for (SavedPart part : parts) {
            part.id().ifPresent(id -> partsByAddress.putIfAbsent(id, part));
            part.location().ifPresent(location -> partsByAddress.putIfAbsent(absolute(location), part));
        }
    }

    /**
     * The first page of the file; those of its frames are left where they are, and are told as any other frame.
     *
     * @throws UnreadableException for a file that holds no page, is damaged, or passes the limits
     */
    public static Document of(byte[] file, Parser parser, OfficeLimits limits) {
        List<SavedPart> parts = SavedParts.of(file, limits);
        SavedPart page = parts.stream()
                .filter(SavedPart::isPage)
                .findFirst()
                .orElseThrow(() -> new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "no page in it"));
        Document document = Jsoup.parse(WebText.decode(page.bytes(), page.charset()), "", parser);
        new SavedPage(parts, page.location().orElse("")).complete(document);
        return document;
    }

    private void complete(Document page) {
        for (Element link : page.select("link[href]")) {
            putIn(link, "href", "text/css");
        }
        for (Element image : page.select("img[src]")) {
            putIn(image, "src", "image/");
        }
    }

    private void putIn(Element element, String attribute, String type) {
        Optional.ofNullable(partsByAddress.get(absolute(element.attr(attribute))))
                .filter(part -> part.type().startsWith(type))
                .ifPresent(part -> element.attr(attribute, data(part)));
    }

    /** Style sheets in UTF-8, whatever they were in. */
    private static String data(SavedPart part) {
        byte[] bytes = part.type().startsWith("text/")
                ? WebText.decode(part.bytes(), part.charset()).getBytes(StandardCharsets.UTF_8)
                : part.bytes();
        return "data:" + part.type() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private String absolute(String address) {
        String plain = address.strip();
        try {
            return URI.create(base).resolve(plain).toString();
        } catch (IllegalArgumentException e) {
            return plain; // with letters that addresses do not have: it stands so at both ends, or it is not found
        }
    }
}
