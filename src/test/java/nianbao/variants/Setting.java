package nianbao.variants;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.variants.Sheet.Kind;
import nianbao.variants.Sheet.Spot;

/** How the text of a cell is set. */
final class Setting {
    private final Set<Feature> features;
    private final Random random;

    Setting(Set<Feature> features, Random random) {
        this.features = features;
        this.random = random;
    }

    String of(Spot spot, int row) {
        String text = escaped(spot.text());
        if (text.isEmpty() || text.startsWith("&")) {
            return text;
        }
        boolean high = spot.kind() == Kind.LABEL && spot.rows() > 2;
        if (high && features.contains(Feature.VERTICAL_WRITING)) {
            return "<div style='writing-mode:vertical-rl;margin:auto;display:inline-block'>" + text + "</div>";
        }
        if (high && features.contains(Feature.ROTATED_LABELS)) {
            return "<div style='transform:rotate(" + (random.nextBoolean() ? 90 : -90)
                    + "deg);white-space:nowrap;width:1em;margin:auto'>" + text + "</div>";
        }
        if (features.contains(Feature.BROKEN_LINES) && (high || spot.kind() == Kind.HEAD) && text.length() > 2) {
            return high && random.nextBoolean() ? broken(text, 1) : broken(text, 1 + random.nextInt(2));
        }
        if (features.contains(Feature.CHARACTER_SPANS)) {
            return spans(text, "");
        }
        if (features.contains(Feature.POSITIONED_CHARACTERS)) {
            return spans(text, "position:relative;display:inline-block;");
        }
        if (features.contains(Feature.FAKE_BOLD) && spot.kind() != Kind.LABEL) {
            return "<span style='text-shadow:0.3px 0 0 #000'>" + text + "</span>";
        }
        return text;
    }

    private static String broken(String text, int every) {
        StringBuilder broken = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            broken.append(i > 0 && i % every == 0 ? "<br>" : "").append(text.charAt(i));
        }
        return broken.toString();
    }

    private String spans(String text, String style) {
        return text.chars()
                .mapToObj(c ->
                        "<span style='" + style + "left:" + random.nextInt(2) * 0.4 + "px'>" + (char) c + "</span>")
                .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.equals("\u00a0") ? "&nbsp;" : text.replace("<", "&lt;");
    }
}
