package nianbao.read.office.web.elements;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.web.css.DataUri;
import org.jsoup.nodes.Element;

/**
 * The pictures in the cells of a page. Those that the page itself holds are handed on to whoever can read them, where
 * nothing tells a browser to show another one, or a part of it.
 */
public final class CellPictures {
    /** Pictures up to this width or height only keep things apart, in pixels. */
    private static final int SPACER = 2;

    /** Bytes of a picture of one figure, at most; those seen have 500. */
    private static final int MAX_BYTES = 200_000;

    /** Pictures of a page at most: the forms have 250 figures. */
    private static final int MAX_PICTURES = 1_000;

    /** Letters of a picture's text that its mark repeats. */
    private static final int NAME_LENGTH = 40;

    /** Attributes with which a picture is shown as it is. */
    private static final Set<String> PLAIN = Set.of(
            "src", "alt", "title", "width", "height", "style", "class", "id", "border", "align", "hspace", "vspace");

    private final Map<String, byte[]> files = new HashMap<>();

    public Map<String, byte[]> files() {
        return files;
    }

    ElementReading meet(Element element) {
        Element image = element.nameIs("picture") ? element.selectFirst("img") : element;
        if (image == null) {
            return ElementReading.NOTHING;
        }
        if (isSpacer(image.attr("width")) || isSpacer(image.attr("height"))) {
            return ElementReading.NOTHING;
        }
        String alt = image.attr("alt");
        String name = "img " + (alt.length() > NAME_LENGTH ? alt.substring(0, NAME_LENGTH) : alt);
        Optional<byte[]> bytes = isPlain(element) ? DataUri.bytes(image.attr("src")) : Optional.empty();
        if (bytes.filter(data -> data.length > 0 && data.length <= MAX_BYTES).isPresent()
                && files.size() < MAX_PICTURES) {
            name = "img #" + (files.size() + 1);
            files.put(name, bytes.get());
        }
        return ElementReading.marked(new Mark(Kind.PICTURE, name));
    }

    private static boolean isPlain(Element image) {
        return image.nameIs("img")
                && image.attributes().asList().stream()
                        .allMatch(attribute -> PLAIN.contains(attribute.getKey().toLowerCase(Locale.ROOT)));
    }

    private static boolean isSpacer(String pixels) {
        String digits = pixels.strip().toLowerCase(Locale.ROOT).replaceFirst("px$", "");
        return digits.matches("\\d{1,4}") && Integer.parseInt(digits) <= SPACER;
    }
}
