package nianbao.report.match.label;

import nianbao.model.Evidence;
import nianbao.model.document.Cell;

/** Whether a label on an image was read clearly enough to mean what was read. */
public final class Clarity {
    /** Confidence from which it is: labels that are read right come to 0.98 and more, misread ones seldom to more than 0.97. */
    private static final double CLEAR = 0.975;

    private Clarity() {}

    /** Whether {@code cell} was read from an image, and not clearly. */
    public static boolean isUnclear(Cell cell) {
        return cell.evidence().stream()
                .flatMap(seen -> seen.readings().stream())
                .mapToDouble(Evidence.Reading::confidence)
                .max()
                .stream()
                .anyMatch(confidence -> confidence < CLEAR);
    }
}
