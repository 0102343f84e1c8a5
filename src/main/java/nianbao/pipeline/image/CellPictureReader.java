package nianbao.pipeline.image;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Content;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.decode.ImageFile;
import nianbao.read.ocr.decode.OcrSettings;
import nianbao.read.ocr.decode.PageImage;

/**
 * Reads the figures of cells in which nothing stands but one picture that the file holds. Where readers agree on what it shows
 * the picture is understood; in all other cases its mark stays, and the cell needs a person.
 */
public final class CellPictureReader {
    /** Pixels an inch of a picture in a web page: CSS Values 4, 6.2. */
    private static final double DPI = 96;

    /** Pixels of ground that are set around a picture. */
    private static final int MARGIN = 4;

    /** Steps of 255 by which a packed ground differs from itself. */
    private static final int SAME = 48;

    private final OcrReader reader;
    private final Map<String, byte[]> pictures;
    private final Map<String, Optional<Evidence>> known = new HashMap<>();

    public CellPictureReader(OcrReader reader, Map<String, byte[]> pictures) {
        this.reader = reader;
        this.pictures = pictures;
    }

    /** Whether there is a cell with a picture that can be looked at. */
    public static boolean isNeeded(Content.Flowing content) {
        return !content.pictures().isEmpty()
                && content.blocks().stream()
                        .filter(Table.class::isInstance)
                        .flatMap(block -> ((Table) block).cells().stream())
                        .anyMatch(cell -> picture(cell, content.pictures()).isPresent());
    }

    private static Optional<byte[]> picture(Cell cell, Map<String, byte[]> pictures) {
        List<Mark> marks = cell.marks();
        boolean alone =
                cell.text().isEmpty() && marks.size() == 1 && marks.get(0).kind() == Kind.PICTURE;
        return alone ? Optional.ofNullable(pictures.get(marks.get(0).name())) : Optional.empty();
    }

    public List<Block> readCells(List<Block> blocks) {
        List<Block> read = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            read.add(block instanceof Table table ? readCells(table) : block);
        }
        return read;
    }

    private Table readCells(Table table) {
        return table.with(table.cells().stream().map(this::readCell).toList());
    }

    private Cell readCell(Cell cell) {
        return picture(cell, pictures)
                .flatMap(this::evidence)
                .map(evidence -> evidence.agreement() == Agreement.AGREED
                        ? cell.read(evidence.text(), Optional.of(evidence), List.of())
                        : cell.read(evidence.text(), Optional.empty(), cell.marks()))
                .orElse(cell);
    }

    /** The same picture of a digit stands in many cells. */
    private Optional<Evidence> evidence(byte[] bytes) {
        return known.computeIfAbsent(Base64.getEncoder().encodeToString(bytes), key -> read(bytes));
    }

    private Optional<Evidence> read(byte[] bytes) {
        try (ImageFile file = ImageFile.open(bytes, OcrSettings.DEFAULT.pixelLimit())) {
            if (file.count() != 1) {
                return Optional.empty(); // it moves
            }
            BufferedImage picture = file.page(1).image();
            PageImage image = PageImage.whole(isCut(picture) ? picture : framed(picture), DPI);
            return Optional.of(reader.figure(image, new Box(0, 0, image.width(), image.height())));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Optional.empty(); // what cannot be decoded is not understood
        }
    }

    /** Does something reach its edges, so that it may go on outside of it? */
    private static boolean isCut(BufferedImage image) {
        int ground = image.getRGB(0, 0);
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return IntStream.rangeClosed(0, right)
                        .anyMatch(x -> differ(ground, image.getRGB(x, 0)) || differ(ground, image.getRGB(x, bottom)))
                || IntStream.rangeClosed(0, bottom)
                        .anyMatch(y -> differ(ground, image.getRGB(0, y)) || differ(ground, image.getRGB(right, y)));
    }

    private static boolean differ(int one, int other) {
        return IntStream.of(0, 8, 16, 24)
                .anyMatch(shift -> Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) > SAME);
    }

    private static BufferedImage framed(BufferedImage image) {
        int width = image.getWidth() + 2 * MARGIN;
        int height = image.getHeight() + 2 * MARGIN;
        BufferedImage framed = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = framed.createGraphics();
        graphics.setColor(new Color(image.getRGB(0, 0), true));
        graphics.fillRect(0, 0, width, height);
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(image, MARGIN, MARGIN, null);
        graphics.dispose();
        return framed;
    }
}
