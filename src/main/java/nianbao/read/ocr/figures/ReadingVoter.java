package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.figures.cells.BlankCellCheck;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.readers.FigureReader.FigureReading;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.RulingContacts;
import nianbao.read.ocr.segment.RulingOverlap;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;

/**
 * Weighs what the readers saw in a cell. Agreement of two kinds of readers is needed for a figure, lack of any ink for
 * a blank; everything that speaks against either makes it doubtful.
 */
final class ReadingVoter {
    /** Correlation that a figure needs whose first readings agreed, and one that agreed after a second look only. */
    private static final double FIRST_LOOK_LIKENESS = 0.8;

    private static final double SECOND_LOOK_LIKENESS = 0.88;
    /** Correlation above which shapes are as good as they get. */
    private static final double CLEAR_LIKENESS = 0.9;
    /**
     * Pieces too many for each digit of a page above which some strokes are lost; fonts with parts in a 9 come to 0.1.
     */
    private static final double SOME_BROKEN = 0.13;
    /** The same where most thin strokes are lost. */
    private static final double MANY_BROKEN = 0.3;
    /** What a 4 is then, of which only the thick stroke is left: as like to a 1 as one. */
    private static final String STEM = "1";
    /** Correlation above which no stroke of a digit is missing. */
    private static final double WHOLE_LIKENESS = 0.93;
    /**
     * What {@code bin/measure --curves} holds against the truth: of doubtful figures 44 in 100 are right, see
     * docs/benchmarks.md.
     */
    private static final double CLEAR_CONFIDENCE = 0.999;

    private static final double AGREED_CONFIDENCE = 0.995;
    private static final double SECOND_LOOK_CONFIDENCE = 0.98;
    private static final double BLANK_CONFIDENCE = 0.999;
    private static final double DOUBTFUL_CONFIDENCE = 0.44;
    /**
     * Share of a figure's ink that a seal covered, from which what is left of the seal may pass for a digit's stroke.
     */
    private static final double SEALED_SHARE = 0.05;
    /** Inches by which ink may reach over the edge of its cell. */
    private static final double OVERHANG = 0.03;
    /** Grains of dirt in a cell, the mean of its page, above which a grain may be dirt as well as a point. */
    private static final double MOST_STRAY = 0.25;
    /** Height of digits by the usual one on their page, beyond which they are something else. */
    private static final double SMALLEST_DIGITS = 0.6;

    private static final double LARGEST_DIGITS = 1.7;
    /** The same by the figures of its row: a ring around the upper half of a 3 makes a 9 of it. */
    private static final double HIGHEST_IN_ROW = 1.1;
    /**
     * Share of the digits' height, from their top, at which a raised mark ends at the lowest: pieces of a 4 come to
     * 0.75.
     */
    private static final double RAISED = 0.68;
    /** Share of the digits' height of the smallest such mark. */
    private static final double SMALLEST_MARK = 0.3;
    /** Grey up to which ink is seen, paler than print as it may be. */
    private static final int PALE = 190;
    /**
     * A minus sign by the height of digits: its width at least, its distance from the digits, and from their middle.
     */
    private static final double SMALLEST_SIGN = 0.2;

    private static final double SIGN_REACH = 0.8;
    private static final double SIGN_OFFSET = 0.2;
    /** Its width by its height at least. */
    private static final double SIGN_FLATNESS = 1.4;
    /** Digits that no other one is like that lost its left part, as an 8 is like a 3, and a 7 or a 4 like a 1. */
    private static final String WHOLE_AT_LEFT = "024689";
    /**
     * The same where they are pale: of some 18,000 figures drawn in many fonts that had lost up to a third of a digit
     * at one side, but no digit whole, none was read as one that begins, or ends, with these and is as like as a second
     * look asks.
     */
    private static final String PALE_AT_LEFT = "0246";

    private static final String PALE_AT_RIGHT = "0234579";
    /** Figures as people write them: groups of three, no zeros in front. */
    private static final Pattern WELL_FORMED =
            Pattern.compile("[-+]?(0|[1-9]\\d*|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?|[-—/]+");

    /** Words that stand for no figure. */
    private static final List<String> NONE = List.of("无", "無");
    /** Confidence with which such a word is read at least. */
    private static final double NONE_CONFIDENCE = 0.9;
    /**
     * Height and width of such a character by the height of digits, at least: a digit has 1 and 0.6, two have 1 and
     * 1.2.
     */
    private static final double SMALLEST_NONE = 1.1;
    /** The same at most: larger is more than one. */
    private static final double LARGEST_NONE = 1.6;

    private static final Pattern POINTED = Pattern.compile(".*[.,].*");

    private ReadingVoter() {}

    /** The evidence for a cell of figures. */
    static Evidence figure(SegmentedPage sheet, CellInk cell, FigureReading seen, CellStatistics habits) {
        String text = seen.shape().text();
        List<Reading> readings = new ArrayList<>();
        readings.add(
                Reading.by(ReaderKind.SHAPES, text, Math.max(0, seen.shape().likeness())));
        readings.addAll(seen.readings());
        DigitPitch pitches = DigitPitch.of(cell.components(), text);
        boolean suspect = reachesOut(sheet, cell)
                || isCut(sheet, cell, seen)
                || isPartlyOnLine(sheet, cell)
                || mayLackInk(sheet, cell, habits)
                || seen.setting().isOdd(habits.pitch())
                || hasRaisedPiece(cell, seen)
                || hasUnreadSign(cell, seen)
                || mayLackStrokes(seen, habits)
                || mayBeOfFours(sheet, cell, seen, habits)
                || mayBeSeal(sheet, cell, seen)
                || pitches.haveGap()
                || hasPaleInk(sheet, cell, seen)
                || isOddlySized(seen, habits)
                || (seen.points() > 0
                        && POINTED.matcher(text).matches()
                        && habits.strayGrains() > MOST_STRAY
                        && !pitches.makeRoomForPoints())
                || !WELL_FORMED.matcher(text).matches();
        double confidence = suspect ? 0 : agreement(seen);
        Agreement verdict = confidence > 0 ? Agreement.AGREED : Agreement.DOUBTFUL;
        return new Evidence(
                cell.cell().box(), verdict, text, confidence > 0 ? confidence : DOUBTFUL_CONFIDENCE, readings);
    }

    /** The confidence that the readers' agreement gives; 0 where they do not agree. */
    private static double agreement(FigureReading seen) {
        double likeness = seen.shape().likeness();
        int looks = seen.readings().size();
        boolean agree = looks > 0
                && seen.readings().get(looks - 1).text().equals(seen.shape().text());
        if (!agree) {
            return 0;
        }
        if (looks == 1) {
            return likeness >= CLEAR_LIKENESS
                    ? CLEAR_CONFIDENCE
                    : likeness >= FIRST_LOOK_LIKENESS ? AGREED_CONFIDENCE : 0;
        }
        return likeness >= SECOND_LOOK_LIKENESS ? SECOND_LOOK_CONFIDENCE : 0;
    }

    /**
     * Whether ink of the cell may have been given to a neighbour, taken for a line, or cut off with the table's side.
     */
    private static boolean mayLackInk(SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        return cell.isOpen()
                || !cell.foreign().isEmpty()
                || RulingContacts.of(sheet).mayHideDigit(cell.area(), habits.digitHeight());
    }

    /** Whether the next digit of the figure may lie on a ruling. */
    private static boolean isPartlyOnLine(SegmentedPage sheet, CellInk cell) {
        return RulingOverlap.of(sheet)
                .isBeside(cell.components().stream()
                        .map(Component::box)
                        .reduce(PixelBox::union)
                        .orElseThrow());
    }

    private static boolean reachesOut(SegmentedPage sheet, CellInk cell) {
        PixelBox wide =
                cell.area().grow((int) Math.round(OVERHANG * sheet.sheet().dpi()));
        return cell.components().stream()
                .map(Component::box)
                .anyMatch(box -> !wide.union(box).equals(wide));
    }

    /**
     * Whether what is not clearly a figure, or was not agreed on at first sight, has small ink beside it, or stands
     * among broken digits: of a 4 the stem may be left, which is a 1.
     */
    private static boolean mayLackStrokes(FigureReading seen, CellStatistics habits) {
        double likeness = seen.shape().likeness();
        boolean lost = seen.rests() > 0 || habits.brokenShare() > MANY_BROKEN;
        boolean late = seen.readings().size() > 1;
        boolean stem = habits.brokenShare() > MANY_BROKEN && seen.shape().text().contains(STEM);
        return stem
                || (lost && (late || likeness < WHOLE_LIKENESS))
                || (habits.brokenShare() > SOME_BROKEN && likeness < CLEAR_LIKENESS);
    }

    /** Whether a 1 may be the stem of a 4, though on a page with much dirt what stands before a clear one is dirt. */
    private static boolean mayBeOfFours(SegmentedPage sheet, CellInk cell, FigureReading seen, CellStatistics habits) {
        boolean dirt = habits.strayGrains() > MOST_STRAY && seen.shape().likeness() >= WHOLE_LIKENESS;
        return !dirt && DegradedFourCheck.mayBeOfFours(sheet, cell, seen);
    }

    /**
     * Whether a seal lay over the ink, and what is left is not clearly a figure: a 0 with a rest of the seal in it is a
     * 6.
     */
    private static boolean mayBeSeal(SegmentedPage sheet, CellInk cell, FigureReading seen) {
        PixelBox ink = cell.components().stream()
                .map(Component::box)
                .reduce(PixelBox::union)
                .orElse(cell.area());
        return seen.shape().likeness() < CLEAR_LIKENESS && sheet.sheet().sealedShare(ink) > SEALED_SHARE;
    }

    /**
     * Whether the ink runs into a ruling, or goes on behind it: a 7 without its roof is a 1; or begins at one and is
     * not clearly a figure: a 0 without its lower left is a 9.
     */
    private static boolean isCut(SegmentedPage sheet, CellInk cell, FigureReading seen) {
        boolean left = isWholeAtLeft(seen);
        boolean right = isWholeAtRight(seen);
        RulingContacts contacts = RulingContacts.of(sheet);
        boolean unlike = seen.shape().likeness() < CLEAR_LIKENESS;
        return cell.components().stream()
                .map(Component::box)
                .anyMatch(ink ->
                        contacts.cut(ink, left, right) || contacts.parts(ink) || (unlike && contacts.adjoins(ink)));
    }

    /** Whether the figure can be no other one that lost its left side. */
    static boolean isWholeAtLeft(FigureReading seen) {
        char first = seen.shape().text().charAt(0);
        return WHOLE_AT_LEFT.indexOf(first) >= 0 && isWhole(seen, PALE_AT_LEFT.indexOf(first) >= 0);
    }

    /** The same for its right side. */
    static boolean isWholeAtRight(FigureReading seen) {
        String text = seen.shape().text();
        return isWhole(seen, PALE_AT_RIGHT.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private static boolean isWhole(FigureReading seen, boolean thoughPale) {
        return agreement(seen) > 0 && seen.shape().likeness() >= (thoughPale ? SECOND_LOOK_LIKENESS : WHOLE_LIKENESS);
    }

    /** Whether small ink stands high beside a digit: with a note's number, a 0 is still like a 0. */
    private static boolean hasRaisedPiece(CellInk cell, FigureReading seen) {
        double height = seen.band().height();
        double lowest = seen.line().top() + seen.band().top() + RAISED * height;
        boolean dash = seen.shape().edges().isEmpty();
        return !dash
                && DigitBand.columns(cell.components()).stream()
                        .anyMatch(piece -> piece.height() >= SMALLEST_MARK * height && piece.bottom() <= lowest);
    }

    /**
     * Whether a grain before the digits is flat and stands at their middle: the minus sign of tiny type is no larger.
     */
    private static boolean hasUnreadSign(CellInk cell, FigureReading seen) {
        double height = seen.band().height();
        double middle = seen.line().top() + seen.band().top() + height / 2;
        int first = cell.components().stream()
                .mapToInt(component -> component.box().left())
                .min()
                .orElse(0);
        return !seen.shape().text().startsWith("-")
                && cell.grains().stream()
                        .map(Component::box)
                        .filter(grain -> grain.right() <= first && grain.right() > first - SIGN_REACH * height)
                        .anyMatch(grain -> grain.width() >= SIGN_FLATNESS * grain.height()
                                && grain.width() >= SMALLEST_SIGN * height
                                && Math.abs(grain.centerY() - middle) <= SIGN_OFFSET * height);
    }

    /** Whether ink as high as half a digit was left out of the cell because it is paler than print. */
    private static boolean hasPaleInk(SegmentedPage sheet, CellInk cell, FigureReading seen) {
        if (sheet.faint().equals(sheet.clean())) {
            return false;
        }
        PixelBox inner =
                cell.area().grow(-(int) Math.ceil(OVERHANG * sheet.sheet().dpi()));
        List<PixelBox> own = cell.components().stream().map(Component::box).toList();
        return ConnectedComponents.of(BinaryImage.of(sheet.faint().crop(inner), PALE)).all().stream()
                .map(Component::box)
                .filter(pale -> 2 * pale.height() >= seen.band().height())
                .map(pale -> new PixelBox(
                        pale.left() + inner.left(),
                        pale.top() + inner.top(),
                        pale.right() + inner.left(),
                        pale.bottom() + inner.top()))
                .anyMatch(
                        pale -> own.stream().noneMatch(box -> !box.shared(pale).isEmpty()));
    }

    private static boolean isOddlySized(FigureReading seen, CellStatistics habits) {
        if (seen.shape().edges().isEmpty()) {
            return false;
        }
        double height = seen.band().height();
        double usual = habits.digitHeight() == 0 ? height : habits.digitHeight();
        boolean towers = CellStatistics.hasDigits(seen)
                && habits.rowHeight() > 0
                && height > HIGHEST_IN_ROW * habits.rowHeight() + 1;
        return height < SMALLEST_DIGITS * usual || height > LARGEST_DIGITS * usual || towers;
    }

    static Evidence blank(SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        boolean clear = !mayLackInk(sheet, cell, habits) && BlankCellCheck.isBlank(sheet, cell);
        return new Evidence(
                cell.cell().box(),
                clear ? Agreement.EMPTY : Agreement.DOUBTFUL,
                "",
                clear ? BLANK_CONFIDENCE : DOUBTFUL_CONFIDENCE,
                List.of());
    }

    /** What a cell means whose ink is more than one plain figure: a person must look at it. */
    static Evidence meant(CellInk cell, FigureReading seen) {
        String text = seen.shape().text();
        List<Reading> readings = new ArrayList<>();
        readings.add(
                Reading.by(ReaderKind.SHAPES, text, Math.max(0, seen.shape().likeness()))
                        .ofPart());
        seen.readings().stream().map(Reading::ofPart).forEach(readings::add);
        return new Evidence(cell.cell().box(), Agreement.DOUBTFUL, text, DOUBTFUL_CONFIDENCE, readings);
    }

    /** What is no figure: a label, or a cell with more than a figure, read by one reader only. */
    static Evidence text(CellInk cell, String text, double confidence, CellStatistics habits) {
        boolean none = isNone(cell, text, confidence, habits);
        return new Evidence(
                cell.cell().box(),
                none ? Agreement.AGREED : Agreement.DOUBTFUL,
                text,
                Math.min(confidence, none ? SECOND_LOOK_CONFIDENCE : DOUBTFUL_CONFIDENCE),
                List.of(Reading.by(ReaderKind.TESSERACT, "chi_sim", text, confidence)));
    }

    /** Whether a cell holds the word for none: it reads so, and its ink is as large as a character and no digit. */
    private static boolean isNone(CellInk cell, String text, double confidence, CellStatistics habits) {
        if (!NONE.contains(text) || cell.components().isEmpty()) {
            return false;
        }
        PixelBox ink = cell.components().stream()
                .map(Component::box)
                .reduce(PixelBox::union)
                .orElseThrow();
        double smaller = Math.min(ink.width(), ink.height());
        double larger = Math.max(ink.width(), ink.height());
        return habits.digitHeight() > 0
                && confidence >= NONE_CONFIDENCE
                && smaller >= SMALLEST_NONE * habits.digitHeight()
                && larger <= LARGEST_NONE * habits.digitHeight()
                && cell.foreign().isEmpty()
                && !cell.isOpen();
    }
}
