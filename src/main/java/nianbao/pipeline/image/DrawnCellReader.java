package nianbao.pipeline.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Place;
import nianbao.model.SourceFile;
import nianbao.model.TextSource;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Content;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.decode.OcrSettings;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.decode.PdfImages;

/**
 * Looks at the page as it is drawn where something in a figure's cell is no text: a picture, an outline, a field.
 *
 * <p>Phases: 1. {@link #isToRead cells} of digital pages with such marks and no words; 2. their pages are rendered, each
 * once; 3. where both readers of figures agree with each other, and with the text if there is any, the mark is understood
 * and goes. In all other cases it stays, and the cell needs a person.
 */
public final class DrawnCellReader implements AutoCloseable {
    /** What a reader of the drawn page sees, and the reader of the text does not. */
    private static final Set<Kind> DRAWN = EnumSet.of(Kind.PICTURE, Kind.DRAWING, Kind.FIELD, Kind.NOTE);

    private static final Mark STROKE = new Mark(Kind.DRAWING, "stroke");
    /** What a figure's cell may say. */
    private static final Pattern FIGURE = Pattern.compile("[\\d\\s.,+\\-—/]*");
    /** Points of the sides of the smallest and of the largest seal: 25 and 65 mm. */
    private static final double SMALLEST_SEAL = 70;

    private static final double LARGEST_SEAL = 185;
    /** Points inside a cell's edges where its rulings are. */
    private static final double EDGE = 1;
    /** Points around the ink of marks that are looked at with them. */
    private static final double MARGIN = 1.5;

    private final OcrReader reader;
    private final SourceFile file;
    private final Content.Paged content;
    private Optional<PdfImages> images = Optional.empty();
    private Optional<Held> held = Optional.empty();

    private record Held(int page, PageImage image) {}

    public DrawnCellReader(OcrReader reader, SourceFile file, Content.Paged content) {
        this.reader = reader;
        this.file = file;
        this.content = content;
    }

    /** Whether there is a cell that must be looked at. */
    public static boolean isNeeded(Content.Paged content, List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).cells().stream())
                .anyMatch(cell -> isToRead(cell, content));
    }

    /** Phase 1. */
    private static boolean isToRead(Cell cell, Content.Paged content) {
        return cell.place().isPresent()
                && cell.evidence().isEmpty()
                && page(content, cell.place().get()).source() == TextSource.DIGITAL
                && cell.marks().stream().anyMatch(mark -> DRAWN.contains(mark.kind()))
                && cell.marks().stream().noneMatch(mark -> mark.kind() == Kind.STRUCK || mark.kind() == Kind.APART)
                && FIGURE.matcher(cell.text()).matches()
                && !isCrossed(cell);
    }

    /** Whether a line stands in or beside its figure: readers of images take it for a ruling's, and leave it out. */
    private static boolean isCrossed(Cell cell) {
        return !cell.text().isEmpty() && cell.marks().contains(STROKE);
    }

    private static Page page(Content.Paged content, Place place) {
        return content.pages().get(place.page() - 1);
    }

    public List<Block> readCells(List<Block> blocks) {
        List<Block> read = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            read.add(block instanceof Table table ? readCells(table) : block);
        }
        return read;
    }

    private Table readCells(Table table) {
        List<Cell> cells = table.cells().stream()
                .map(cell ->
                        isToRead(cell, content) ? readCell(cell, cell.place().orElseThrow()) : cell)
                .toList();
        return table.with(cells);
    }

    private Cell readCell(Cell cell, Place place) {
        Optional<PageImage> image = image(place.page());
        if (image.isEmpty()) {
            return cell;
        }
        Box inked = inked(cell, place);
        Evidence seen = reader.figure(image.get(), inked);
        if (seen.agreement() == Agreement.DOUBTFUL && liesUnderSeal(cell, place)) {
            seen = reader.figureUnderSeal(image.get(), inked);
        }
        String text = cell.text().replaceAll("\\s", "");
        return switch (seen.agreement()) {
            case AGREED ->
                text.isEmpty() || text.equals(seen.text())
                        ? understood(cell, seen.text(), Optional.of(seen))
                        : guessed(cell, seen.text());
            case EMPTY -> text.isEmpty() && isPicture(cell) ? understood(cell, "", Optional.empty()) : cell;
            case DOUBTFUL -> text.isEmpty() ? guessed(cell, seen.text()) : cell;
        };
    }

    /** Whether all that is drawn in it are pictures of the size and shape of a seal, larger than the cell. */
    private boolean liesUnderSeal(Cell cell, Place place) {
        Page page = page(content, place);
        return isPicture(cell)
                && page.marks().stream()
                        .filter(mark -> mark.mark().kind() == Kind.PICTURE)
                        .map(mark -> page.frame().toPage(mark.box()))
                        .filter(box -> box.touches(place.box()))
                        .allMatch(box -> box.height() > place.box().height()
                                && Math.min(box.width(), box.height()) >= SMALLEST_SEAL
                                && Math.max(box.width(), box.height()) <= LARGEST_SEAL);
    }

    /** Whether all that is drawn in it are pictures, which are drawn here as any reader draws them. */
    private static boolean isPicture(Cell cell) {
        return cell.marks().stream().allMatch(mark -> mark.kind() == Kind.PICTURE || !DRAWN.contains(mark.kind()));
    }

    private static Cell understood(Cell cell, String text, Optional<Evidence> evidence) {
        List<Mark> others = cell.marks().stream()
                .filter(mark -> !DRAWN.contains(mark.kind()))
                .toList();
        return cell.read(text, evidence, others);
    }

    /** What a person will most likely find there; the marks stay. */
    private static Cell guessed(Cell cell, String text) {
        return cell.read(text, Optional.empty(), cell.marks());
    }

    /** The part of the cell that is looked at: what is drawn there, where that is small, else all of it. */
    private Box inked(Cell cell, Place place) {
        Page page = page(content, place);
        Box whole = place.box().grow(-EDGE);
        List<Box> drawn = page.marks().stream()
                .filter(mark -> DRAWN.contains(mark.mark().kind()))
                .map(PlacedMark::box)
                .map(page.frame()::toPage)
                .filter(place.box()::containsCenterOf)
                .toList();
        boolean touched = page.marks().stream()
                .filter(mark -> DRAWN.contains(mark.mark().kind()))
                .map(mark -> page.frame().toPage(mark.box()))
                .anyMatch(box -> box.touches(whole) && !place.box().containsCenterOf(box) && isLarge(box, place.box()));
        boolean small = !drawn.isEmpty() && drawn.stream().noneMatch(box -> isLarge(box, place.box()));
        if (!small || touched || !cell.text().isEmpty()) {
            return whole;
        }
        return Box.around(drawn).grow(MARGIN);
    }

    private static boolean isLarge(Box mark, Box cell) {
        return mark.width() > cell.width() || mark.height() > cell.height();
    }

    /** Phase 2; the last page is kept, as cells come page by page. */
    private Optional<PageImage> image(int page) {
        if (held.isEmpty() || held.get().page() != page) {
            try {
                held = Optional.of(new Held(page, rendered(page)));
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                return Optional.empty(); // what cannot be drawn is not understood
            }
        }
        return held.map(Held::image);
    }

    private PageImage rendered(int number) throws IOException {
        int sheet = content.pages().get(number - 1).sheet();
        if (file.parts().isEmpty()) {
            if (images.isEmpty()) {
                images = Optional.of(PdfImages.open(DrawableFile.of(file).bytes(), OcrSettings.DEFAULT.pixelLimit()));
            }
            return upright(images.get().page(sheet), number);
        }
        byte[] part = DrawableFile.of(file.parts().get(sheet - 1)).bytes();
        try (PdfImages single = PdfImages.open(part, OcrSettings.DEFAULT.pixelLimit())) {
            return upright(single.page(1), number);
        }
    }

    private PageImage upright(PageImage image, int number) {
        Frame frame = content.pages().get(number - 1).frame();
        return image.seen(new PagePlacement(Optional.empty(), quarters(frame)));
    }

    /** Clockwise quarter turns after which text that runs along the x axis of {@code frame} is upright. */
    private static int quarters(Frame frame) {
        Box from = frame.toPage(new Box(0, 0, 0, 0));
        Box to = frame.toPage(new Box(1, 0, 1, 0));
        double right = to.left() - from.left();
        double down = to.top() - from.top();
        if (Math.abs(down) > Math.abs(right)) {
            return down > 0 ? 3 : 1;
        }
        return right >= 0 ? 0 : 2;
    }

    @Override
    public void close() throws IOException {
        if (images.isPresent()) {
            images.get().close();
        }
    }
}
