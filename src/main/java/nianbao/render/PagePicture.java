package nianbao.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.model.document.Table.Leftover;
import nianbao.model.page.Page;
import nianbao.pipeline.ReadingTrace;
import nianbao.read.ocr.image.Homography;
import nianbao.table.PageTable;
import nianbao.words.Messages;

/**
 * A page with what was found on it, in the frame in which it was read: rulings dark blue, cells light blue, letters grey,
 * text that belongs to no cell red, figures in the colour of their status, each stamped with the number that was read; a
 * legend counts them.
 */
public final class PagePicture {
    /** Points of an inch. */
    private static final double INCH = 72;

    private static final Color RULING = new Color(0x2040A0);
    private static final Color CELL = new Color(0x70A0FF);
    private static final Color LETTER = new Color(0xB0B0B0);
    private static final Color LEFTOVER = new Color(0xE00000);

    /** How strongly the page itself shows under what is drawn on it. */
    private static final float FADED = 0.6f;

    private static final float FILL = 0.25f;

    private final ReadingTrace trace;
    private final Page page;
    private final Messages messages;
    private final double scale;
    private final Graphics2D graphics;

    private PagePicture(ReadingTrace trace, Page page, Messages messages, double scale, BufferedImage picture) {
        this.trace = trace;
        this.messages = messages;
        this.page = page;
        this.scale = scale;
        this.graphics = picture.createGraphics();
    }

    /** @param dpi pixels of an inch of the page */
    public static BufferedImage draw(SourceFile file, ReadingTrace trace, Page page, Messages messages, int dpi) {
        double scale = dpi / INCH;
        int width = (int) Math.ceil(page.width() * scale);
        int height = (int) Math.ceil(page.height() * scale);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PagePicture drawing = new PagePicture(trace, page, messages, scale, picture);
        drawing.background(PageBackground.draw(file, page, scale));
        drawing.letters();
        drawing.tables();
        drawing.figures();
        drawing.legend(height);
        drawing.graphics.dispose();
        return picture;
    }

    private void background(Optional<BufferedImage> shown) {
        graphics.setColor(Color.WHITE);
        Box paper = page.box().grow(1);
        graphics.fill(pixels(paper));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FADED));
        shown.ifPresent(image -> graphics.drawImage(image, 0, 0, null));
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void letters() {
        page.glyphs().forEach(glyph -> outline(glyph.box(), LETTER, 1));
        page.rulings().forEach(ruling -> outline(ruling.box(), RULING, 1));
    }

    private void tables() {
        for (PageTable table : trace.tables()) {
            if (table.page().number() == page.number()) {
                for (GridCell cell : table.grid().cells()) {
                    outline(cell.box().grow(-1), CELL, 2);
                }
                for (Leftover leftover : table.leftovers()) {
                    outline(toFrame(leftover.place().box()), LEFTOVER, 2);
                }
            }
        }
    }

    private void figures() {
        BitmapText stamp = new BitmapText(graphics, (int) Math.max(1, Math.round(scale)));
        for (Value value : trace.record().values()) {
            if (isHere(value) && value.box().isPresent()) {
                figure(value, value.box().get(), stamp);
            }
        }
    }

    private void figure(Value value, List<BigDecimal> sides, BitmapText stamp) {
        Color color = StatusColours.of(value.status());
        Box seen = new Box(
                sides.get(0).doubleValue(),
                sides.get(1).doubleValue(),
                sides.get(2).doubleValue(),
                sides.get(3).doubleValue());
        Rectangle2D box = pixels(toFrame(seen).grow(-2));
        graphics.setColor(color);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FILL));
        graphics.fill(box);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(box);
        value.value()
                .map(BigDecimal::toPlainString)
                .ifPresent(
                        number -> stamp.draw(number, (int) box.getMaxX() - 1, (int) box.getMinY() + 2, color.darker()));
    }

    /** In the lower left corner each status, how many figures of the page have it, and how many were not found at all. */
    private void legend(int heightPx) {
        int dot = (int) Math.max(1, Math.round(scale));
        BitmapText stamp = new BitmapText(graphics, dot);
        int height = Arrays.stream(Status.values())
                .mapToInt(status -> stamp.height(word(status)))
                .max()
                .orElseThrow();
        int line = height + 2 * dot;
        int top = heightPx - line * Status.values().length - 2 * dot;
        for (Status status : Status.values()) {
            List<Value> counted = status == Status.MISSING
                    ? trace.record().values()
                    : trace.record().values().stream().filter(this::isHere).toList();
            String text = word(status) + " " + StatusColours.count(counted, status);
            int left = line;
            int right = left + line + stamp.width(text);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(left - dot, top - dot, right - left + 2 * dot, line);
            graphics.setColor(StatusColours.of(status));
            graphics.fillRect(left, top, height, height);
            stamp.draw(text, right, top, StatusColours.of(status).darker());
            top += line;
        }
    }

    private String word(Status status) {
        return messages.text("show.status." + status.id());
    }

    private boolean isHere(Value value) {
        return value.page().isPresent() && value.page().getAsInt() == page.sheet();
    }

    /** The place in the reading frame of a place on the page as a reader sees it. */
    private Box toFrame(Box seen) {
        Homography back = PageBackground.projection(page.frame()).inverse();
        Box one = Box.ofCorners(
                back.x(seen.left(), seen.top()),
                back.y(seen.left(), seen.top()),
                back.x(seen.right(), seen.bottom()),
                back.y(seen.right(), seen.bottom()));
        Box other = Box.ofCorners(
                back.x(seen.right(), seen.top()),
                back.y(seen.right(), seen.top()),
                back.x(seen.left(), seen.bottom()),
                back.y(seen.left(), seen.bottom()));
        return one.union(other);
    }

    private void outline(Box box, Color color, int thicknessPx) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(thicknessPx));
        graphics.draw(pixels(box));
    }

    private Rectangle2D pixels(Box box) {
        return new Rectangle2D.Double(box.left() * scale, box.top() * scale, box.width() * scale, box.height() * scale);
    }
}
