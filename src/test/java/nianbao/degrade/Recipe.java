package nianbao.degrade;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nianbao.degrade.Shot.Placed;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import nianbao.read.ocr.image.Homography;
import nianbao.read.pdf.PdfLimits;
import nianbao.read.pdf.PdfReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * How an image of a report is made. Written as {@code dpi=150+skew=2+noise=10+jpeg=50:tiff}: resolution, faults with
 * their levels, quality of JPEG, and after the colon the {@link Packing}.
 */
record Recipe(double dpi, Map<Fault, Double> faults, double quality, Packing packing) {
    private static final double DPI = 200;
    private static final double QUALITY = 85;

    Recipe {
        faults = Map.copyOf(faults);
    }

    static Recipe of(String text) {
        String[] halves = text.split(":", 2);
        double dpi = DPI;
        double quality = QUALITY;
        Map<Fault, Double> faults = new EnumMap<>(Fault.class);
        for (String part : halves[0].split("\\+")) {
            String[] pair = part.split("=", 2);
            double level = Double.parseDouble(pair[1]);
            switch (pair[0]) {
                case "dpi" -> dpi = level;
                case "jpeg" -> quality = level;
                default -> faults.put(Fault.valueOf(pair[0].toUpperCase(Locale.ROOT)), level);
            }
        }
        Packing packing = halves.length == 1 ? Packing.PDF : Packing.of(halves[1]);
        return new Recipe(dpi, faults, quality, packing);
    }

    /** The file that this recipe makes of a digital PDF. */
    byte[] file(byte[] pdf, long seed) throws IOException {
        return packing.pack(shots(pdf, seed), quality);
    }

    /** The sheets that this recipe makes of a digital PDF whose fonts are embedded. */
    List<Shot> shots(byte[] pdf, long seed) throws IOException {
        List<Page> pages = ((Content.Paged) new PdfReader(PdfLimits.DEFAULT).read(pdf)).pages();
        List<Shot> shots = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (Page page : pages) {
                BufferedImage image = renderer.renderImageWithDPI(page.number() - 1, (float) dpi, ImageType.RGB);
                Shot single = apply(new Shot(image, dpi, dpi, List.of(placed(page))), true, seed);
                shots.add(faults.containsKey(Fault.TWO) ? single : sheet(single, seed));
            }
        }
        if (faults.containsKey(Fault.TWO)) {
            return Lay.paired(shots).stream().map(pair -> sheet(pair, seed)).toList();
        }
        return shots;
    }

    private Shot sheet(Shot shot, long seed) {
        Shot worse = apply(shot, false, seed);
        return worse.showing(Raster.compact(worse.image()));
    }

    private Placed placed(Page page) {
        double scale = dpi / 72;
        List<Ruling> rulings = page.frame().equals(Frame.IDENTITY) ? page.rulings() : List.of();
        return new Placed(page.number(), rulings, Homography.affine(scale, 0, -0.5, 0, scale, -0.5));
    }

    /** The faults of single pages, or those of sheets, which may have two. */
    private Shot apply(Shot shot, boolean ofPages, long seed) {
        Shot worse = shot;
        for (Fault fault : Fault.values()) {
            if (faults.containsKey(fault) && (fault.compareTo(Fault.TWO) < 0) == ofPages) {
                long own = (seed * 31 + shot.pages().get(0).number()) * 31
                        + fault.id().hashCode();
                worse = fault.apply(worse, faults.get(fault), new Random(own * 0x9E3779B97F4A7C15L));
            }
        }
        return worse;
    }
}
