package nianbao.read.office.web.style;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.web.css.CssColour;
import nianbao.read.office.web.css.Lengths;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a page a reader sees, as far as the page says it: letters in colours, sizes and directions. */
public final class Appearance {
    /** Smaller letters are no letters to a reader, in pixels. */
    private static final double LEAST_PX = 2;

    /** Letters below this size need good eyes, in pixels; notes are set in 9. */
    private static final double SMALL_PX = 5.5;

    /** Letters with less contrast to their ground are not seen: WCAG 2; #fafafa on white has 1.05. */
    private static final double LEAST_CONTRAST = 1.1;

    /** Letters with less contrast may be overlooked; silver on white has 1.8. */
    private static final double FAINT_CONTRAST = 1.5;

    private static final Map<String, Double> NAMED_PX = Map.ofEntries(
            Map.entry("xx-small", 9.0),
            Map.entry("x-small", 10.0),
            Map.entry("small", 13.0),
            Map.entry("medium", 16.0),
            Map.entry("initial", 16.0),
            Map.entry("large", 18.0),
            Map.entry("x-large", 24.0),
            Map.entry("xx-large", 32.0),
            Map.entry("xxx-large", 48.0));

    private static final List<String> PICTURE_FONTS = List.of("wingdings", "webdings", "dingbats", "marlett");

    /**
     * How text directly inside an element is set.
     *
     * @param px the size of its letters
     * @param text empty where its colour is not understood
     * @param grounded is the colour of its ground known?
     * @param turned are its letters set from right to left, digits too?
     */
    private record TextAppearance(
            boolean visible,
            double px,
            Optional<CssColour> text,
            CssColour ground,
            boolean grounded,
            boolean rightToLeft,
            boolean turned,
            String font) {}

    private final WebStyles styles;
    private final HiddenElements hiding;
    private final RenderingDoubts doubts;
    private final IdentityHashMap<Element, TextAppearance> sights = new IdentityHashMap<>();

    public Appearance(Document page) {
        styles = WebStyles.of(page);
        hiding = new HiddenElements(styles);
        doubts = new RenderingDoubts(styles, hiding);
    }

    public WebStyles styles() {
        return styles;
    }

    /** Why nothing inside {@code element} is seen, as its own style says; empty where it is not hidden as a whole. */
    public Optional<String> hides(Element element) {
        return hiding.of(element, px(element));
    }

    /** Is text directly inside {@code element} seen, where the element is? */
    public boolean shows(Element element) {
        TextAppearance sight = sight(element);
        boolean folded = element.nameIs("details") && !element.hasAttr("open");
        return sight.visible()
                && !folded
                && sight.px() >= LEAST_PX
                && sight.text()
                        .map(colour -> colour.alpha() > 0 && !isLost(sight, colour))
                        .orElse(true);
    }

    /** Does text directly inside {@code element} look like a block of colour, as its ground has its own? */
    public boolean isBlock(Element element) {
        TextAppearance sight = sight(element);
        return sight.visible()
                && sight.px() >= LEAST_PX
                && sight.ground().contrast(CssColour.WHITE) >= FAINT_CONTRAST
                && sight.text()
                        .filter(colour -> colour.alpha() > 0 && isLost(sight, colour))
                        .isPresent();
    }

    private static boolean isLost(TextAppearance sight, CssColour colour) {
        return sight.grounded() && contrast(sight, colour) < LEAST_CONTRAST;
    }

    private static double contrast(TextAppearance sight, CssColour colour) {
        return colour.on(sight.ground()).contrast(sight.ground());
    }

    /** What keeps text directly inside {@code element} from being plain to a reader. */
    public List<Mark> doubts(Element element) {
        TextAppearance sight = sight(element);
        List<Mark> doubts = new ArrayList<>();
        boolean faint =
                sight.text().isEmpty() || contrast(sight, sight.text().orElse(CssColour.BLACK)) < FAINT_CONTRAST;
        if (faint) {
            doubts.add(new Mark(Kind.OBJECT, "color"));
        }
        if (sight.px() < SMALL_PX || isOfUnknownSize(element)) {
            doubts.add(new Mark(Kind.OBJECT, "font-size"));
        }
        if (isPictureFont(sight.font())) {
            doubts.add(new Mark(Kind.OBJECT, "font-family: " + sight.font()));
        }
        return doubts;
    }

    /** Is the size of its letters, or of those around it, stated in a way that is not understood? */
    private boolean isOfUnknownSize(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (!styles.isPlain(at)) {
                String stated = styles.property(at, "font-size").orElse("");
                if (!stated.isEmpty()) {
                    return stated.contains("(")
                            && Lengths.px(stated, Lengths.COMMON_PX).isEmpty();
                }
            }
        }
        return false;
    }

    /** What is set on {@code element}, in or around a cell, so that what is seen may differ from its text. */
    public List<Mark> settings(Element element) {
        return doubts.of(element, px(element));
    }

    /** Is {@code element} shown away from where it stands, perhaps in another cell? */
    public boolean movesOut(Element element) {
        return !styles.isPlain(element) && doubts.movesOut(element, px(element));
    }

    /** What the page sets before or after the text of {@code element}: {@code pseudo} is before or after. */
    public Optional<GeneratedContent> generated(Element element, String pseudo) {
        return GeneratedContent.of(element, styles.ofGenerated(element, pseudo));
    }

    private boolean isPictureFont(String font) {
        return PICTURE_FONTS.stream().anyMatch(font::contains)
                || styles.fonts().stream().anyMatch(font::equals);
    }

    /** The size of letters directly inside {@code element}, in pixels. */
    public double px(Element element) {
        return sight(element).px();
    }

    public boolean isRightToLeft(Element element) {
        return sight(element).rightToLeft();
    }

    /** Are digits directly inside {@code element} set from right to left? */
    public boolean isTurned(Element element) {
        return sight(element).turned();
    }

    private TextAppearance sight(Element element) {
        TextAppearance known = sights.get(element);
        if (known == null) {
            Element parent = element.parent();
            known = parent == null ? root() : styles.isPlain(element) ? sight(parent) : within(sight(parent), element);
            sights.put(element, known);
        }
        return known;
    }

    private TextAppearance root() {
        return new TextAppearance(
                true,
                Lengths.COMMON_PX,
                Optional.of(CssColour.BLACK),
                CssColour.WHITE,
                !styles.hasOutside(),
                false,
                false,
                "");
    }

    private TextAppearance within(TextAppearance around, Element element) {
        CssColour ground = styles.property(element, "background-color")
                .flatMap(CssColour::parse)
                .orElse(CssColour.NONE);
        boolean pictured = styles.property(element, "background-image")
                .filter(image -> !image.equals("none"))
                .isPresent();
        boolean rightToLeft =
                styles.property(element, "direction").map("rtl"::equals).orElse(around.rightToLeft());
        return new TextAppearance(
                styles.property(element, "visibility")
                        .filter(stated -> !stated.equals("unset") && !HiddenElements.isPage(element))
                        .map(stated -> !stated.equals("hidden") && !stated.equals("collapse"))
                        .orElse(around.visible()),
                size(element, around.px()),
                colour(element, around.text()),
                ground.on(around.ground()),
                !pictured && (around.grounded() || ground.alpha() > 0),
                rightToLeft,
                turned(element, around.turned(), rightToLeft),
                font(element, around.font()));
    }

    private double size(Element element, double around) {
        String stated = styles.property(element, "font-size").orElse("");
        Double named = NAMED_PX.get(stated);
        if (named != null) {
            return named;
        }
        return switch (stated) {
            case "smaller" -> around * 5 / 6;
            case "larger" -> around * 6 / 5;
            default -> Lengths.px(stated, around).filter(px -> px >= 0).orElse(around);
        };
    }

    private Optional<CssColour> colour(Element element, Optional<CssColour> around) {
        String stated = styles.property(element, "-webkit-text-fill-color")
                .or(() -> styles.property(element, "color"))
                .orElse("unset");
        return switch (stated) {
            case "unset", "currentcolor" -> around;
            case "initial", "auto" -> Optional.of(CssColour.BLACK);
            default -> {
                Optional<CssColour> read = CssColour.parse(stated);
                yield read.isPresent() ? read : stated.contains("(") ? Optional.empty() : around;
            }
        };
    }

    private boolean turned(Element element, boolean around, boolean rightToLeft) {
        Optional<String> stated = styles.property(element, "unicode-bidi");
        if (stated.isEmpty() && element.hasAttr("dir")) {
            return false;
        }
        return stated.map(how -> how.contains("override") && rightToLeft).orElse(around);
    }

    private String font(Element element, String around) {
        return styles.property(element, "font-family")
                .filter(stated -> !stated.equals("unset"))
                .map(stated -> stated.split(",", 2)[0].replaceAll("[\"']", "").strip())
                .map(stated -> stated.toLowerCase(Locale.ROOT))
                .orElse(around);
    }
}
