package nianbao.read.office.docx.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import nianbao.read.office.docx.part.DocxPackage;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.text.RgbColour;

/** The named styles of a document, each with what it takes from the style that it is based on. */
public final class DocxStyles {
    /** Styles are based on styles; Word stops at ten. */
    private static final int MAX_CHAIN = 20;

    /** Where a document states no size of letters at all: ECMA-376 part 1, 17.3.2.38. */
    public static final double DEFAULT_SIZE = 10;

    /**
     * What a style or a paragraph states itself.
     *
     * @param ground what lies under its text
     * @param lineHeight in points, where no letter may be higher; infinite where letters are free
     * @param oddity what may change what a reader sees, by the name of its element
     * @param run how its text is set
     */
    public record StyleProperties(
            Optional<String> jc,
            OptionalDouble indent,
            OptionalInt numbering,
            OptionalInt level,
            Optional<RgbColour> ground,
            OptionalDouble lineHeight,
            Optional<String> oddity,
            RunProperties run) {
        public static final StyleProperties NONE = new StyleProperties(
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                RunProperties.NONE);
    }

    /** What a style of tables adds for some of their cells: the first row, every second one. */
    private static final class Bands {
        private boolean coloured;
        private Optional<String> oddity = Optional.empty();
    }

    private record Style(
            String name, Optional<String> basedOn, StyleProperties look, Optional<RgbColour> cellGround, Bands bands) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraphStyle = "";
    private String defaultTableStyle = "";
    private RunProperties defaults = RunProperties.NONE;

    public static DocxStyles of(DocxPackage file) {
        DocxStyles styles = new DocxStyles();
        file.readPart(
                "styles",
                cursor -> cursor.children(root -> cursor.children(name -> {
                    if (name.equals("docDefaults")) {
                        styles.readDefaults(cursor);
                    } else if (name.equals("style")) {
                        styles.readStyle(cursor);
                    }
                })));
        return styles;
    }

    private void readDefaults(PartCursor cursor) {
        cursor.children(group -> cursor.children(properties -> {
            if (properties.equals("rPr")) {
                PropertiesReader look = new PropertiesReader();
                cursor.children(property -> look.runProperty(property, cursor));
                defaults = look.run();
            }
        }));
    }

    private void readStyle(PartCursor cursor) {
        String id = cursor.attribute("styleId").orElse("");
        String type = cursor.attribute("type").orElse("paragraph");
        boolean isDefault = cursor.attribute("default")
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
        if (isDefault && type.equals("paragraph")) {
            defaultParagraphStyle = id;
        } else if (isDefault && type.equals("table")) {
            defaultTableStyle = id;
        }
        PropertiesReader look = new PropertiesReader();
        String[] names = {"", ""};
        List<RgbColour> grounds = new ArrayList<>();
        Bands bands = new Bands();
        cursor.children(property -> {
            switch (property) {
                case "name" -> names[0] = cursor.value().orElse("");
                case "basedOn" -> names[1] = cursor.value().orElse("");
                case "pPr" -> cursor.children(each -> look.paragraphProperty(each, cursor));
                case "rPr" -> cursor.children(each -> look.runProperty(each, cursor));
                case "tcPr", "tblPr" ->
                    cursor.children(each -> {
                        if (each.equals("shd")) {
                            DocxColours.shading(cursor).ifPresent(grounds::add);
                        }
                    });
                case "tblStylePr" -> readBand(cursor, bands);
                default -> {}
            }
        });
        Optional<String> basedOn = Optional.of(names[1]).filter(name -> !name.isEmpty());
        Optional<RgbColour> ground = grounds.stream().findFirst();
        styles.put(id, new Style(names[0].toLowerCase(Locale.ROOT), basedOn, look.look(), ground, bands));
    }

    private static void readBand(PartCursor cursor, Bands bands) {
        PropertiesReader look = new PropertiesReader();
        cursor.children(properties -> cursor.children(each -> {
            if (properties.equals("rPr")) {
                look.runProperty(each, cursor);
            }
            bands.coloured |= each.equals("shd");
        }));
        RunProperties run = look.run();
        bands.coloured |= run.ink().isPresent();
        if (run.struck().orElse(false) || run.hidden().orElse(false)) {
            bands.oddity = Optional.of("w:tblStylePr");
        }
    }

    /** Is it a line of a table of contents? */
    public boolean isContents(Optional<String> style) {
        return style.map(styles::get)
                .filter(found -> found.name().startsWith("toc "))
                .isPresent();
    }

    /**
     * How a run with {@code runStyle} is set in a paragraph with {@code paragraphStyle}, where {@code around} comes
     * from its table.
     */
    public RunProperties run(Optional<String> paragraphStyle, Optional<String> runStyle, RunProperties around) {
        RunProperties paragraph = stated(orDefault(paragraphStyle)).over(around.over(defaults));
        return stated(runStyle).toggledOver(paragraph);
    }

    private RunProperties stated(Optional<String> id) {
        return chain(id).stream().map(style -> style.look().run()).reduce(RunProperties.NONE, RunProperties::over);
    }

    public Optional<RgbColour> ground(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), StyleProperties::ground);
    }

    public Optional<Double> lineHeight(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), look -> box(look.lineHeight()));
    }

    public Optional<String> oddity(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), StyleProperties::oddity);
    }

    /** What a table with {@code style} does to the text of its cells. */
    public FlowContext inTable(Optional<String> style) {
        List<Style> chain = chain(style.or(() -> Optional.of(defaultTableStyle)));
        return new FlowContext(
                true,
                stated(style.or(() -> Optional.of(defaultTableStyle))),
                chain.stream()
                        .flatMap(each -> each.cellGround().stream())
                        .findFirst()
                        .orElse(RgbColour.WHITE),
                chain.stream().noneMatch(each -> each.bands().coloured),
                chain.stream().flatMap(each -> each.bands().oddity.stream()).findFirst());
    }

    public Optional<String> jc(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), StyleProperties::jc);
    }

    public Optional<Integer> numbering(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), look -> box(look.numbering()));
    }

    public Optional<Integer> level(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), look -> box(look.level()));
    }

    private Optional<String> orDefault(Optional<String> paragraphStyle) {
        return paragraphStyle.filter(styles::containsKey).or(() -> Optional.of(defaultParagraphStyle));
    }

    private <T> Optional<T> find(Optional<String> id, Function<StyleProperties, Optional<T>> property) {
        return chain(id).stream()
                .flatMap(style -> property.apply(style.look()).stream())
                .findFirst();
    }

    /** A style and those that it is based on, the own first. */
    private List<Style> chain(Optional<String> id) {
        List<Style> chain = new ArrayList<>();
        Optional<Style> next = id.map(styles::get);
        while (next.isPresent() && chain.size() < MAX_CHAIN) {
            chain.add(next.get());
            next = next.get().basedOn().map(styles::get);
        }
        return chain;
    }

    private static Optional<Double> box(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Optional<Integer> box(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
