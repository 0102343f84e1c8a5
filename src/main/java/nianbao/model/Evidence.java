package nianbao.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.geometry.Box;

/**
 * What the independent readers of an image saw in one cell.
 *
 * @param box the cell, in the reading frame
 * @param agreement how the readings stand to each other
 * @param text the reading to use; empty for a blank cell
 * @param confidence 0 to 1: the share of such readings that should be right
 * @param readings every reading that was made, the first first, named by its reader
 */
public record Evidence(Box box, Agreement agreement, String text, double confidence, List<Reading> readings) {
    public Evidence {
        readings = List.copyOf(readings);
    }

    /** What the readings amount to. */
    public enum Agreement {
        /** Independent readers agree. */
        AGREED,
        /** The cell holds no ink. */
        EMPTY,
        /** Readers differ, or the ink is hidden or faint: a person must look. */
        DOUBTFUL
    }

    /** Kinds of readers that know nothing of each other: two readings of one kind are no two witnesses. */
    public enum ReaderKind {
        /** Compares the shapes of digits with templates. */
        SHAPES,
        /** Tesseract, by whichever model and at whatever size. */
        TESSERACT,
        /** Tells dashes and slashes by their geometry. */
        STROKES;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static ReaderKind ofReader(String reader) {
            String label = reader.split("/", 2)[0];
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of reader: " + reader));
        }
    }

    /**
     * One reading by one means.
     *
     * @param reader the kind of the reader and, behind a slash, its means: {@code shapes} or {@code tesseract/20}
     */
    public record Reading(String reader, String text, double confidence) {
        /** A reading by a reader that has one means only. */
        public static Reading by(ReaderKind kind, String text, double confidence) {
            return new Reading(kind.label(), text, confidence);
        }

        /** @param means by which a reader of this kind read, such as a size or a model */
        public static Reading by(ReaderKind kind, String means, String text, double confidence) {
            return new Reading(kind.label() + "/" + means, text, confidence);
        }

        /** The same, said of a part of the cell alone. */
        public Reading ofPart() {
            return new Reading(reader + "/part", text, confidence);
        }

        /** @throws IllegalArgumentException where it was read by none of the kinds */
        public ReaderKind kind() {
            return ReaderKind.ofReader(reader);
        }
    }
}
