package nianbao.read.office.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** The named styles of a document, each with what it takes from the style that it is based on. */
final class DocxStyles {
    /** Styles are based on styles; Word stops at ten. */
    private static final int MAX_CHAIN = 20;

    /** Where a document states no size at all: ECMA-376 part 1, 17.3.2.38. */
    private static final double DEFAULT_SIZE = 10;

    /** What a style, a paragraph or a run states itself. */
    record Look(
            Optional<String> jc,
            OptionalDouble indent,
            OptionalDouble size,
            Optional<Boolean> hidden,
            OptionalInt numbering,
            OptionalInt level) {
        static final Look NONE = new Look(
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private record Style(String name, Optional<String> basedOn, Look look) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraphStyle = "";
    private double defaultSize = DEFAULT_SIZE;

    static DocxStyles of(DocxPackage file) {
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
                LookReader look = new LookReader();
                cursor.children(property -> look.runProperty(property, cursor));
                defaultSize = look.look().size().orElse(defaultSize);
            }
        }));
    }

    private void readStyle(PartCursor cursor) {
        String id = cursor.attribute("styleId").orElse("");
        boolean paragraph = cursor.attribute("type").orElse("paragraph").equals("paragraph");
        boolean isDefault = cursor.attribute("default")
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
        if (isDefault && paragraph) {
            defaultParagraphStyle = id;
        }
        LookReader look = new LookReader();
        String[] names = {"", ""};
        cursor.children(property -> {
            switch (property) {
                case "name" -> names[0] = cursor.value().orElse("");
                case "basedOn" -> names[1] = cursor.value().orElse("");
                case "pPr" -> cursor.children(each -> look.paragraphProperty(each, cursor));
                case "rPr" -> cursor.children(each -> look.runProperty(each, cursor));
                default -> {}
            }
        });
        Optional<String> basedOn = Optional.of(names[1]).filter(name -> !name.isEmpty());
        styles.put(id, new Style(names[0].toLowerCase(Locale.ROOT), basedOn, look.look()));
    }

    /** Is it a line of a table of contents? */
    boolean isContents(Optional<String> style) {
        return style.map(styles::get)
                .filter(found -> found.name().startsWith("toc "))
                .isPresent();
    }

    /** The size of letters in points, of a run with {@code runStyle} in a paragraph with {@code paragraphStyle}. */
    double size(Optional<String> paragraphStyle, Optional<String> runStyle) {
        return find(runStyle, look -> box(look.size()))
                .or(() -> find(orDefault(paragraphStyle), look -> box(look.size())))
                .orElse(defaultSize);
    }

    boolean isHidden(Optional<String> paragraphStyle, Optional<String> runStyle) {
        return find(runStyle, Look::hidden)
                .or(() -> find(orDefault(paragraphStyle), Look::hidden))
                .orElse(false);
    }

    Optional<String> jc(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), Look::jc);
    }

    Optional<Integer> numbering(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), look -> box(look.numbering()));
    }

    Optional<Integer> level(Optional<String> paragraphStyle) {
        return find(orDefault(paragraphStyle), look -> box(look.level()));
    }

    private Optional<String> orDefault(Optional<String> paragraphStyle) {
        return paragraphStyle.filter(styles::containsKey).or(() -> Optional.of(defaultParagraphStyle));
    }

    private <T> Optional<T> find(Optional<String> id, Function<Look, Optional<T>> property) {
        Optional<String> next = id;
        for (int i = 0; i < MAX_CHAIN && next.isPresent(); i++) {
            Style style = styles.get(next.get());
            if (style == null) {
                return Optional.empty();
            }
            Optional<T> found = property.apply(style.look());
            if (found.isPresent()) {
                return found;
            }
            next = style.basedOn();
        }
        return Optional.empty();
    }

    private static Optional<Double> box(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Optional<Integer> box(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
