package nianbao.read.ocr.shapes;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the file of digit shapes from the fonts of this machine: {@code GlyphTemplatesGenerator OUTPUT [FONT_FOLDER]}.
 * The fonts are listed in {@code shape-fonts.txt} beside it; those that are not installed are named and left out.
 */
final class GlyphTemplatesGenerator {
    private static final String DIGITS = "0123456789";
    private static final String MARKS = ".,-/%()+";
    private static final String WIDE_DIGITS = "０１２３４５６７８９";
    private static final String WIDE_MARKS = "．，－／％（）＋";
    /** Characters that may stand alone in a cell, and then are known by their own height. */
    private static final String ALONE = "/";
    /** Pixels drawn for one pixel of a patch. */
    private static final int FACTOR = 8;
    /** Correlation above which a shape adds nothing to one that is there already. */
    private static final double SAME_SHAPE = 0.985;

    private final List<GlyphTemplates.Shape> shapes = new ArrayList<>();

    public static void main(String[] args) throws IOException, FontFormatException {
        Path fonts = Path.of(args.length > 1 ? args[1] : "/usr/share");
        GlyphTemplatesGenerator generator = new GlyphTemplatesGenerator();
        for (String name : names()) {
            generator.addFile(fonts, name);
        }
        GlyphTemplates atlas = new GlyphTemplates(generator.shapes);
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            atlas.write(out);
        }
        System.out.println(atlas.size() + " shapes");
    }

    /** The atlas of all fonts but one, for measuring how fonts are read that nobody has shown. */
    static GlyphTemplates without(String left) throws IOException, FontFormatException {
        GlyphTemplatesGenerator generator = new GlyphTemplatesGenerator();
        for (String name : names()) {
            if (!name.equals(left)) {
                generator.addFile(Path.of("/usr/share"), name);
            }
        }
        return new GlyphTemplates(generator.shapes);
    }

    static List<String> names() throws IOException {
        try (var stream = GlyphTemplatesGenerator.class.getResourceAsStream("shape-fonts.txt")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static List<Font> load(Path folder, String name) throws IOException, FontFormatException {
        try (Stream<Path> files = Files.walk(folder)) {
            var file = files.filter(path -> path.getFileName().toString().equals(name))
                    .findFirst();
            if (file.isEmpty()) {
                System.err.println("not installed: " + name);
                return List.of();
            }
            return List.of(Font.createFonts(file.get().toFile())[0]);
        }
    }

    private void addFile(Path folder, String name) throws IOException, FontFormatException {
        for (Font font : load(folder, name)) {
            addAll(font, DIGITS, MARKS);
            if (font.canDisplay('０') && font.canDisplay('年')) {
                addAll(font, WIDE_DIGITS, WIDE_MARKS);
            }
        }
    }

    private void addAll(Font font, String digits, String marks) {
        Rectangle2D band = band(font, digits);
        Font sized = font.deriveFont((float) (100 * GlyphImage.BAND * FACTOR / band.getHeight()));
        Rectangle2D target = band(sized, digits);
        for (char symbol : (digits + marks).toCharArray()) {
            if (font.canDisplay(symbol)) {
                add(narrow(symbol), picture(sized, symbol, target.getMinY(), 1));
            }
        }
        for (char symbol : ALONE.toCharArray()) {
            Rectangle2D own = bounds(sized, symbol);
            double scale = target.getHeight() / own.getHeight();
            add(narrow(symbol), picture(sized, symbol, own.getMinY() * scale, scale));
        }
    }

    private static char narrow(char symbol) {
        return symbol >= '！' && symbol <= '～' ? (char) (symbol - 0xFEE0) : symbol;
    }

    /** The height that digits share: the medians of their tops and bottoms, at 100 points. */
    private static Rectangle2D band(Font font, String digits) {
        Font sized = font.getSize() == 1 ? font.deriveFont(100f) : font;
        double[] tops = new double[digits.length()];
        double[] bottoms = new double[digits.length()];
        for (int i = 0; i < tops.length; i++) {
            Rectangle2D bounds = bounds(sized, digits.charAt(i));
            tops[i] = bounds.getMinY();
            bottoms[i] = bounds.getMaxY();
        }
        Arrays.sort(tops);
        Arrays.sort(bottoms);
        double top = tops[tops.length / 2];
        return new Rectangle2D.Double(0, top, 1, bottoms[bottoms.length / 2] - top);
    }

    private static Rectangle2D bounds(Font font, char symbol) {
        GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), String.valueOf(symbol));
        return glyphs.getOutline().getBounds2D();
    }

    /** The symbol with the middle of its ink in the middle, the band's top where patches have it. */
    private static byte[] picture(Font font, char symbol, double bandTop, double scale) {
        int width = GlyphImage.WIDTH * FACTOR;
        int height = GlyphImage.HEIGHT * FACTOR;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.translate(
                width / 2.0 + 0.5 * FACTOR - middle(font, symbol) * scale, GlyphImage.ABOVE * FACTOR - bandTop);
        graphics.scale(scale, scale);
        graphics.fill(font.createGlyphVector(graphics.getFontRenderContext(), String.valueOf(symbol))
                .getOutline());
        graphics.dispose();
        byte[] pixels = new byte[GlyphImage.SIZE];
        for (int y = 0; y < GlyphImage.HEIGHT; y++) {
            for (int x = 0; x < GlyphImage.WIDTH; x++) {
                int sum = 0;
                for (int v = 0; v < FACTOR; v++) {
                    for (int u = 0; u < FACTOR; u++) {
                        sum += image.getRaster().getSample(x * FACTOR + u, y * FACTOR + v, 0);
                    }
                }
                pixels[y * GlyphImage.WIDTH + x] = (byte) Math.round(15.0 * sum / (255 * FACTOR * FACTOR));
            }
        }
        return pixels;
    }

    /** The middle of the symbol's ink, from its origin, found by drawing it. */
    private static double middle(Font font, char symbol) {
        Rectangle2D box = bounds(font, symbol);
        int width = (int) Math.ceil(box.getWidth()) + 2;
        int height = (int) Math.ceil(box.getHeight()) + 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.translate(1 - box.getMinX(), 1 - box.getMinY());
        graphics.fill(font.createGlyphVector(graphics.getFontRenderContext(), String.valueOf(symbol))
                .getOutline());
        graphics.dispose();
        double ink = 0;
        double moment = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = image.getRaster().getSample(x, y, 0);
                ink += value;
                moment += value * (x + 0.5);
            }
        }
        return moment / ink - 1 + box.getMinX();
    }

    private void add(char symbol, byte[] pixels) {
        GlyphTemplates.Shape shape = GlyphTemplates.Shape.of(symbol, pixels);
        boolean known = shapes.stream()
                .anyMatch(other ->
                        other.symbol() == symbol && GlyphImage.product(other.fine(), shape.fine()) > SAME_SHAPE);
        if (!known) {
            shapes.add(shape);
        }
    }
}
