package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.figures.readers.FigureReader;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;

/**
 * What figure a person most likely sees in a cell whose ink is more than one plain figure. It goes before a person, who
 * decides: a cell that needs this is doubtful, whatever is found.
 *
 * <p>Phases: 1. {@link #groups} of digits, one above or beside the other; 2. {@link #unstruck}: the only one through
 * which no line runs; 3. {@link #inRow}: the pieces that stand on one line and are as high as digits are on this page,
 * without raised marks, rings and flecks; 4. {@link #unraised}: what is read before signs that stand higher; 5.
 * {@link #darkest}: the same of the darkest ink, without what lies over it in grey.
 */
final class ProposedFigure {
    /** Share of the digits' height that is blank between two figures on one line. */
    private static final double BLANK = 0.45;
    /** Groups of digits in one cell: an old figure and a new one, seldom more. */
    private static final int MOST_GROUPS = 4;
    /** Share of the height of a group, from its top, between which a line strikes it out. */
    private static final double FROM = 0.3;

    private static final double TO = 0.75;
    /** The same where a lone digit may be a 4, whose own bar lies below. */
    private static final double BAR = 0.62;
    /** Share of a group's width that such a line has, at least. */
    private static final double THROUGH = 0.85;
    /** Length of such a line by the digits' height: the roof of a 7 and the foot of a 2 come to 0.6. */
    private static final double SHORTEST_LINE = 0.66;
    /** Height by the usual one of digits. */
    private static final double LOWEST = 0.85;

    private static final double HIGHEST = 1.2;
    /** Share of the digits' height by which their lower edges differ at most. */
    private static final double UNEVEN = 0.15;
    /** Side by side of what is as broad as high: a ring; no digit is. */
    private static final double ROUND = 0.85;
    /** Grey up to which a pixel is ink where all that is pale was taken off. */
    private static final int DARKEST = 190;
    /**
     * Grey from which ink is paler than print: seals and pens come to more than 110, the thin strokes of digits to
     * less.
     */
    private static final int PALEST = 120;
    /** Inches inside the cell's edges where rests of rulings stand. */
    private static final double EDGE = 0.02;
    /** Inches of the largest side of a grain. */
    private static final double GRAIN = 0.026;

    /** What is meant is a figure as people write it. */
    private static final Pattern PLAIN = Pattern.compile("(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?");

    private final FigureReader figures;
    private final SegmentedPage sheet;
    private final CellInk cell;
    private final CellStatistics habits;

    private ProposedFigure(FigureReader figures, SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        this.figures = figures;
        this.sheet = sheet;
        this.cell = cell;
        this.habits = habits;
    }

    /** What a cell with one figure that is struck out, or several, means; empty where that cannot be told. */
    static Optional<FigureReader.FigureReading> unstruck(
            FigureReader figures, SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        return habits.digitHeight() == 0
                ? Optional.empty()
                : new ProposedFigure(figures, sheet, cell, habits).unstruck().filter(ProposedFigure::isPlain);
    }

    /** The same of a cell that is known to hold a figure. */
    static Optional<FigureReader.FigureReading> of(
            FigureReader figures, SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        if (habits.digitHeight() == 0) {
            return Optional.empty();
        }
        ProposedFigure meant = new ProposedFigure(figures, sheet, cell, habits);
        return Stream.<Supplier<Optional<FigureReader.FigureReading>>>of(
                        meant::unstruck, meant::inRow, meant::unraised, meant::darkest)
                .flatMap(way -> way.get().stream())
                .filter(ProposedFigure::isPlain)
                .findFirst();
    }

    /** Whether a line runs through what stands in a cell, or through a part of it. */
    static boolean isStruck(FigureReader figures, SegmentedPage sheet, CellInk cell, CellStatistics habits) {
        ProposedFigure meant = new ProposedFigure(figures, sheet, cell, habits);
        return habits.digitHeight() > 0 && meant.groups().stream().anyMatch(group -> meant.isStruck(group, BAR));
    }

    private static boolean isPlain(FigureReader.FigureReading seen) {
        return PLAIN.matcher(seen.shape().text()).matches();
    }

    /** Phase 1. */
    private List<List<Component>> groups() {
        List<List<Component>> groups = new ArrayList<>();
        for (List<Component> line : cell.lines(sheet.sheet().dpi())) {
            List<Component> sorted = line.stream()
                    .sorted(Comparator.comparingInt(component -> component.box().left()))
                    .toList();
            List<Component> group = new ArrayList<>();
            int end = Integer.MIN_VALUE;
            for (Component component : sorted) {
                if (!group.isEmpty() && component.box().left() - end > BLANK * habits.digitHeight()) {
                    groups.add(group);
                    group = new ArrayList<>();
                }
                group.add(component);
                end = Math.max(end, component.box().right());
            }
            groups.add(group);
        }
        return groups;
    }

    /** Phase 2. */
    private Optional<FigureReader.FigureReading> unstruck() {
        List<List<Component>> groups = groups();
        if (groups.size() < 2 || groups.size() > MOST_GROUPS) {
            return Optional.empty();
        }
        List<List<Component>> whole =
                groups.stream().filter(group -> !isStruck(group, TO)).toList();
        List<List<Component>> meant = whole.isEmpty()
                ? groups.stream().filter(group -> !isStruck(group, BAR)).toList()
                : whole;
        return meant.size() == 1 ? read(meant.get(0)) : Optional.empty();
    }

    private boolean isStruck(List<Component> group, double to) {
        PixelBox box = around(group);
        BinaryImage ink = sheet.components().paint(box, ids(group)::contains);
        int longest = 0;
        for (int y = (int) (FROM * box.height()); y < to * box.height(); y++) {
            int run = 0;
            for (int x = 0; x < ink.width(); x++) {
                run = ink.at(x, y) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return box.height() >= LOWEST * habits.digitHeight()
                && longest >= THROUGH * box.width()
                && longest >= SHORTEST_LINE * habits.digitHeight();
    }

    /** Phase 3. */
    private Optional<FigureReader.FigureReading> inRow() {
        List<List<Component>> columns = columns();
        List<PixelBox> digits = columns.stream()
                .map(ProposedFigure::around)
                .filter(this::isDigit)
                .toList();
        if (digits.isEmpty() || isLarger()) {
            return Optional.empty();
        }
        int[] bottoms = digits.stream().mapToInt(PixelBox::bottom).sorted().toArray();
        int base = bottoms[bottoms.length / 2];
        PixelBox row = digits.stream()
                .filter(box -> Math.abs(box.bottom() - base) <= UNEVEN * habits.digitHeight() + 1)
                .reduce(PixelBox::union)
                .orElseThrow();
        List<Component> kept = columns.stream()
                .filter(column -> isOf(row, around(column)))
                .flatMap(List::stream)
                .toList();
        return kept.size() == cell.components().size() ? Optional.empty() : read(kept);
    }

    /** The pieces that stand above each other, from left to right: a digit each, or its parts. */
    private List<List<Component>> columns() {
        List<Component> sorted = cell.components().stream()
                .sorted(Comparator.comparingInt(component -> component.box().left()))
                .toList();
        List<List<Component>> columns = new ArrayList<>();
        for (Component component : sorted) {
            List<Component> last = columns.isEmpty() ? List.of() : columns.get(columns.size() - 1);
            boolean same = !last.isEmpty()
                    && 2 * around(last).sharedColumns(component.box())
                            > component.box().width();
            if (!same) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(component);
        }
        return columns;
    }

    private boolean isDigit(PixelBox column) {
        boolean round = column.width() > ROUND * column.height() && column.height() > ROUND * column.width();
        return column.height() >= LOWEST * habits.digitHeight()
                && column.height() <= HIGHEST * habits.digitHeight() + 1
                && !round;
    }

    /** Whether what stands in a column is of the row: a digit, or what is left of one right beside it. */
    private boolean isOf(PixelBox row, PixelBox column) {
        double uneven = UNEVEN * habits.digitHeight() + 1;
        boolean level = Math.abs(column.bottom() - row.bottom()) <= uneven && column.top() >= row.top() - uneven;
        boolean near = column.left() - row.right() <= BLANK * habits.digitHeight()
                && row.left() - column.right() <= BLANK * habits.digitHeight();
        return level && (isDigit(column) || near && 2 * column.height() > habits.digitHeight());
    }

    /** Whether a piece is higher than digits: it may be one that something touches. */
    private boolean isLarger() {
        return cell.components().stream()
                .anyMatch(component -> component.box().height() > HIGHEST * habits.digitHeight());
    }

    /** Phase 4: what is read of all the ink, without the last signs where they stand higher than the others. */
    private Optional<FigureReader.FigureReading> unraised() {
        return figures.read(sheet, cell, SpeckleNoise.UNKNOWN)
                .filter(seen -> seen.shape().likeness() > 0)
                .flatMap(seen -> seen.unraised(UNEVEN));
    }

    /** Phase 5. */
    private Optional<FigureReader.FigureReading> darkest() {
        double dpi = sheet.sheet().dpi();
        PixelBox inner = cell.area().grow(-(int) Math.ceil(EDGE * dpi));
        if (inner.isEmpty() || !isLarger()) {
            return Optional.empty();
        }
        GrayImage image = sheet.clean().crop(inner).printed(PALEST);
        ConnectedComponents all = ConnectedComponents.of(BinaryImage.of(image, DARKEST));
        List<Component> components = new ArrayList<>();
        List<Component> grains = new ArrayList<>();
        all.all().forEach(component -> (isGrain(component, dpi) ? grains : components).add(component));
        if (components.isEmpty()) {
            return Optional.empty();
        }
        NormalizedPage own =
                new NormalizedPage(image, Optional.empty(), dpi, sheet.sheet().toPage());
        SegmentedPage dark = new SegmentedPage(own, new DetectedRulings(List.of(), List.of()), image, all);
        CellInk ink = new CellInk(cell.cell(), image.box(), components, grains);
        ProposedFigure meant = new ProposedFigure(figures, dark, ink, habits);
        return meant.read(components).or(meant::inRow);
    }

    private static boolean isGrain(Component component, double dpi) {
        return Math.max(component.box().width(), component.box().height()) <= GRAIN * dpi;
    }

    /** What these pieces say without the others. */
    private Optional<FigureReader.FigureReading> read(List<Component> kept) {
        if (isStruck(kept, BAR)) {
            return Optional.empty();
        }
        Set<Integer> ids = ids(kept);
        PixelBox box = around(kept);
        List<Component> grains = cell.grains().stream()
                .filter(grain -> !grain.box().shared(box).isEmpty())
                .toList();
        ids.addAll(ids(grains));
        CellInk own = new CellInk(cell.cell(), cell.area(), kept, grains);
        return figures.read(sheet.withOnly(ids, cell.area()), own, SpeckleNoise.UNKNOWN)
                .filter(FigureReader.FigureReading::isFigure)
                .filter(seen ->
                        DigitBand.columns(kept).size() <= seen.shape().text().length() + 1);
    }

    private static Set<Integer> ids(List<Component> components) {
        return components.stream().map(Component::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static PixelBox around(List<Component> components) {
        return components.stream().map(Component::box).reduce(PixelBox::union).orElseThrow();
    }
}
