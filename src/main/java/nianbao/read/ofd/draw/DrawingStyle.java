package nianbao.read.ofd.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.read.ofd.part.ResourceBook;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Numbers;

/**
 * How an object is painted: by what it says itself, then by its drawing parameters, then by those of its layer.
 *
 * @param sources the first that says something of a matter counts
 * @param alpha of all around it, 0 to 1
 */
record DrawingStyle(List<XmlElement> sources, ResourceBook book, double alpha) {
    /** Millimetres of a line of which nothing is said. */
    private static final double LINE_WIDTH = 0.353;

    Optional<String> attribute(String key) {
        return sources.stream()
                .flatMap(source -> source.attribute(key).stream())
                .findFirst();
    }

    Optional<XmlElement> child(String name) {
        return sources.stream().flatMap(source -> source.child(name).stream()).findFirst();
    }

    double fillAlpha() {
        return alpha * alpha(child("FillColor"));
    }

    double strokeAlpha() {
        return alpha * alpha(child("StrokeColor"));
    }

    static double alpha(Optional<XmlElement> element) {
        return element.flatMap(found -> found.attribute("Alpha"))
                .flatMap(Numbers::one)
                .map(level -> Math.max(0, Math.min(1, level / 255)))
                .orElse(1.0);
    }

    double lineWidth() {
        return Math.abs(attribute("LineWidth").flatMap(Numbers::one).orElse(LINE_WIDTH));
    }

    /** Both colours and the line, as operators. */
    String operators() {
        StringBuilder all = new StringBuilder();
        all.append(colour(child("FillColor"), false)).append(colour(child("StrokeColor"), true));
        all.append(String.format(Locale.ROOT, "%.5f w ", lineWidth()));
        all.append(attribute("Cap")
                .map(cap -> cap.equals("Round") ? "1 J " : cap.equals("Square") ? "2 J " : "0 J ")
                .orElse("0 J "));
        attribute("DashPattern")
                .flatMap(Numbers::of)
                .filter(dashes -> dashes.length > 0
                        && Arrays.stream(dashes).allMatch(dash -> dash >= 0)
                        && Arrays.stream(dashes).sum() > 0)
                .ifPresent(dashes -> all.append(Arrays.stream(dashes)
                        .mapToObj(dash -> String.format(Locale.ROOT, "%.4f", dash))
                        .collect(Collectors.joining(" ", "[", "] 0 d "))));
        return all.append('\n').toString();
    }

    private String colour(Optional<XmlElement> element, boolean stroke) {
        if (element.isEmpty()) {
            return stroke ? "0 G " : "0 g ";
        }
        XmlElement colour = element.get();
        Optional<double[]> levels = levels(colour);
        if (levels.isEmpty()) {
            return colour.children().isEmpty()
                            && colour.attribute("Value").isEmpty()
                            && colour.attribute("Index").isEmpty()
                    ? stroke ? "0 G " : "0 g "
                    : stroke ? "/Pattern CS /P0 SCN " : "/Pattern cs /P0 scn ";
        }
        double[] parts = levels.get();
        String operator = parts.length == 1 ? "g" : parts.length == 3 ? "rg" : "k";
        StringBuilder text = new StringBuilder();
        for (double part : parts) {
            text.append(String.format(Locale.ROOT, "%.4f ", part));
        }
        return text.append(stroke ? operator.toUpperCase(Locale.ROOT) : operator)
                .append(' ')
                .toString();
    }

    /** One, three or four levels from 0 to 1; empty for a colour that only drawing it would show. */
    private Optional<double[]> levels(XmlElement colour) {
        Optional<XmlElement> space =
                book.find("ColorSpace", colour.attribute("ColorSpace")).map(ResourceBook.Resource::element);
        Optional<String> value = colour.attribute("Value");
        if (value.isEmpty() && colour.attribute("Index").isPresent()) {
            value = space.flatMap(found -> found.child("Palette"))
                    .flatMap(palette -> colour.attribute("Index")
                            .flatMap(Numbers::one)
                            .flatMap(index -> palette.children("CV")
                                    .skip(index.longValue())
                                    .findFirst())
                            .map(XmlElement::text));
        }
        double most = space.flatMap(found -> found.attribute("BitsPerComponent"))
                .flatMap(Numbers::one)
                .filter(bits -> bits >= 1 && bits <= 16)
                .map(bits -> Math.pow(2, bits) - 1)
                .orElse(255.0);
        return value.flatMap(text -> parsed(text))
                .filter(parts -> parts.length == 1 || parts.length == 3 || parts.length == 4)
                .map(parts -> Arrays.stream(parts)
                        .map(part -> Math.max(0, Math.min(1, part / most)))
                        .toArray());
    }

    /** Some write levels as {@code #ff}. */
    private static Optional<double[]> parsed(String text) {
        if (!text.contains("#")) {
            return Numbers.of(text);
        }
        try {
            return Optional.of(Arrays.stream(text.strip().split("\\s+"))
                    .mapToDouble(word -> Integer.parseInt(word.replace("#", ""), 16))
                    .toArray());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
