package nianbao.variants;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a digital report as a scanner sees them, where each figure of its tables stands, and what it is. */
final class ScanSheets {
    static final double DPI = 200;
    private static final float QUALITY = 0.85f;
    /** Pixels inside a cell's edges where its rulings are. */
    private static final int EDGE = 5;
    /** Grey up to which a pixel is ink. */
    private static final int INK = 140;

    /**
     * A figure on a page.
     *
     * @param page counted from 0
     * @param cell in pixels
     * @param ink around its digits, in pixels
     */
    record Figure(String field, int page, Rectangle cell, Rectangle ink) {}

    private final List<BufferedImage> pages = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Optional<BigDecimal>> truth = new TreeMap<>();
    private final Map<String, String> changed = new TreeMap<>();

    private ScanSheets() {}

    static ScanSheets of(Pipeline pipeline, byte[] pdf) throws IOException {
        ScanSheets sheets = new ScanSheets();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                sheets.pages.add(renderer.renderImageWithDPI(page, (float) DPI, ImageType.GRAY));
            }
        }
        ReportRecord record = pipeline.read(SourceFile.single("original.pdf", "application/pdf", pdf));
        for (Value value : record.values()) {
            sheets.truth.put(value.field(), value.value());
            if (value.value().isPresent() && value.box().isPresent()) {
                sheets.add(value, value.box().get());
            }
        }
        return sheets;
    }

    private void add(Value value, List<BigDecimal> box) {
        int[] sides = box.stream()
                .mapToInt(side -> (int) Math.round(side.doubleValue() * DPI / 72))
                .toArray();
        Rectangle cell = new Rectangle(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]);
        int page = value.page().orElseThrow() - 1;
        Rectangle ink = ink(pages.get(page), cell);
        if (!ink.isEmpty()) {
            figures.add(new Figure(value.field(), page, cell, ink));
        }
    }

    private static Rectangle ink(BufferedImage page, Rectangle cell) {
        Rectangle ink = new Rectangle();
        for (int y = cell.y + EDGE; y < cell.y + cell.height - EDGE; y++) {
            for (int x = cell.x + EDGE; x < cell.x + cell.width - EDGE; x++) {
                if (isInk(page, x, y)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    ink = ink.isEmpty() ? pixel : ink.union(pixel);
                }
            }
        }
        return ink;
    }

    static boolean isInk(BufferedImage page, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < page.getWidth() && y < page.getHeight();
        return inside && page.getRaster().getSample(x, y, 0) <= INK;
    }

    List<BufferedImage> pages() {
        return pages;
    }

    Map<String, Optional<BigDecimal>> truth() {
        return truth;
    }

    /** The fields of which something else was made, with what. */
    Map<String, String> changed() {
        return changed;
    }

    void change(Figure figure, String what) {
        changed.put(figure.field(), what);
    }

    Figure any(Random random) {
        return figures.get(random.nextInt(figures.size()));
    }

    /** The figures that are a 1. */
    List<Figure> ones() {
        return figures.stream()
                .filter(figure -> truth.getOrDefault(figure.field(), Optional.empty())
                        .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                        .isPresent())
                .toList();
    }

    /** Figures of section three, in the order of chance, of which each has neighbours on all sides. */
    Figure inside(Random random) {
        Figure figure = any(random);
        while (!figure.field().startsWith("requests.")
                || figure.field().endsWith(".total")
                || figure.field().endsWith(".natural_person")) {
            figure = any(random);
        }
        return figure;
    }

    /** A copy of the digits of {@code figure}. */
    BufferedImage digits(Figure figure) {
        Rectangle ink = figure.ink();
        BufferedImage copy = new BufferedImage(ink.width, ink.height, BufferedImage.TYPE_BYTE_GRAY);
        copy.createGraphics().drawImage(pages.get(figure.page()), -ink.x, -ink.y, null);
        return copy;
    }

    Graphics2D pen(int page) {
        Graphics2D pen = pages.get(page).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }

    /** A PDF of these pages. */
    SourceFile file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage image : pages) {
                float width = (float) (image.getWidth() * 72 / DPI);
                float height = (float) (image.getHeight() * 72 / DPI);
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromImage(document, image, QUALITY), 0, 0, width, height);
                }
            }
            document.save(out);
        }
        return SourceFile.single("scan.pdf", "application/pdf", out.toByteArray());
    }
}
