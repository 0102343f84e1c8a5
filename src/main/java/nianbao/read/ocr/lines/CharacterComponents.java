package nianbao.read.ocr.lines;

import java.util.Comparator;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/** Pieces of ink that are characters, or large parts of them: no points, no pictures, no blots. */
final class CharacterComponents {
    /** Inches of the smallest body: the parts of 6 point type are larger. */
    private static final double SMALLEST_BODY = 0.028;
    /** Inches of the largest body: titles of letterheads have 0.8. */
    private static final double LARGEST_BODY = 1.2;
    /**
     * Inches of the shorter side from which a filled piece is a punch hole or a blot: 22 point strokes have a third.
     */
    private static final double BLOT = 0.15;
    /** Share of its box that a blot fills; a circle fills 0.79, the fullest characters 0.6, and 嘉 in bold type 0.78. */
    private static final double BLOT_SHARE = 0.75;
    /** Heights from such a piece to the character beside it, and by which their edges differ. */
    private static final double BESIDE_RATIO = 0.3;

    private static final double UNEVEN_RATIO = 0.1;

    private CharacterComponents() {}

    /** The bodies among {@code components}, from left to right. */
    static List<Component> of(List<Component> components, double dpi) {
        return components.stream()
                .filter(component -> !isSmall(component, dpi)
                        && component.box().height() <= LARGEST_BODY * dpi
                        && component.box().width() <= 2 * LARGEST_BODY * dpi
                        && !isBlot(component, components, dpi))
                .sorted(Comparator.comparingInt(
                                (Component component) -> component.box().left())
                        .thenComparingInt(Component::id))
                .toList();
    }

    /**
     * Whether a piece is filled as no character is; beside one as high, on its line, it is a dense one whose strokes
     * ran.
     */
    private static boolean isBlot(Component component, List<Component> components, double dpi) {
        return Math.min(component.box().width(), component.box().height()) >= BLOT * dpi
                && component.area() >= BLOT_SHARE * component.box().area()
                && components.stream().noneMatch(other -> isNextTo(component.box(), other.box()));
    }

    private static boolean isNextTo(PixelBox blot, PixelBox other) {
        int gap = Math.max(other.left() - blot.right(), blot.left() - other.right());
        return gap >= 0
                && gap <= BESIDE_RATIO * blot.height()
                && Math.abs(other.top() - blot.top()) <= UNEVEN_RATIO * blot.height()
                && Math.abs(other.bottom() - blot.bottom()) <= UNEVEN_RATIO * blot.height();
    }

    /** Whether a piece is no larger than points and commas are. */
    static boolean isSmall(Component component, double dpi) {
        return Math.max(component.box().width(), component.box().height()) < SMALLEST_BODY * dpi;
    }
}
