package nianbao.read.ocr.normalize;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.rulings.RulingDetector;
import nianbao.read.ocr.rulings.trace.DetectedRulings;

/**
 * Makes a sheet of a decoded image.
 *
 * <p>Phases: 1. red seals are taken off while there is colour, and a {@link PolarityNormalizer} is turned; 2. the image
 * is turned {@link OrientationNormalizer} as its place on the page asks; 3. {@link #cutOut}: a sheet in a photo is cut
 * out along its edges ({@link PageBoundaryDetector}); 4. {@link #sized}: very fine and very coarse images come to a
 * workable size; 5. the light is made even ({@link BackgroundNormalizer}), without the dots of a {@link Descreener},
 * and dark edges are painted out ({@link BorderNoiseRemover}); 6. {@link #levelled}: turned until its lines are level;
 * 7. {@link #squared}: where it has tables, bent until their lines are level and upright
 * ({@link PerspectiveEstimator}).
 */
public final class Deskewer {
    /** Pixels an inch above which a page is made smaller: readers gain nothing above, and time goes with its square. */
    private static final double FINEST_DPI = 330;
    /** Pixels an inch below which a page is made larger: thin rulings and small type need two pixels a stroke. */
    private static final double COARSEST_DPI = 140;

    private static final double WORKING_DPI = 220;
    /**
     * Pixels an inch of a coarse sheet, at least: a character of 16 point type is 22 pixels high, one of 9 point 12.
     */
    private static final double COARSE_DPI = 100;
    /** Slope below which turning would only blur: a third of a pixel over ten centimetres at 300 dpi. */
    private static final double LEVEL_SLOPE = 0.0003;

    private static final double A4_SHORT_INCHES = 210 / 25.4;
    private static final double A4_LONG_INCHES = 297 / 25.4;
    /** Inches that are cut off along the edges of a sheet, with what of the background still shows there: 2 mm. */
    private static final double TRIM_INCHES = 0.08;
    /** Inches by which a corner must be off to bend the page for it. */
    private static final double WORTHWHILE_SHIFT = 0.008;

    private Deskewer() {}

    /** A sheet and its lines, as they are looked for on most pages. */
    public record DeskewedPage(NormalizedPage sheet, DetectedRulings lines) {
        static DeskewedPage of(NormalizedPage sheet) {
            return new DeskewedPage(sheet, RulingDetector.find(sheet.page(), sheet.dpi(), RulingDetectionMode.PLAIN));
        }
    }

    /**
     * The image as a sheet, and the lines on it.
     *
     * @param toPage from pixels of the image to points on the page
     * @param dpi pixels an inch
     */
    public static DeskewedPage straight(BufferedImage image, Homography toPage, double dpi) {
        SealRemover.SealFreeImage clean = SealRemover.takeOff(image, dpi);
        OrientationNormalizer.OrientedImage upright =
                OrientationNormalizer.of(PolarityNormalizer.turned(clean.page(), dpi), toPage);
        Optional<GrayImage> seals = Optional.ofNullable(clean.seals())
                .map(mask -> OrientationNormalizer.of(mask, toPage).image());
        double uprightDpi = 72 / Math.abs(upright.toPage().a());
        NormalizedPage sheet = sized(cutOut(new NormalizedPage(upright.image(), seals, uprightDpi, upright.toPage())));
        GrayImage lit = lit(sheet.page(), sheet.dpi());
        GrayImage page = BorderNoiseRemover.cleared(lit, sheet.dpi());
        Optional<GrayImage> hidden = BorderNoiseRemover.noted(
                BackgroundNormalizer.covered(sheet.seals(), sheet.page(), sheet.dpi()), lit, page);
        NormalizedPage even = new NormalizedPage(page, hidden, sheet.dpi(), sheet.toPage());
        Homography level = levelled(even.page(), even.dpi());
        return squared(even, level);
    }

    /**
     * The image as a coarse sheet, for a first look at what stands on it: level, but not bent, and seals gone without a
     * trace. It costs a third of {@link #straight}.
     *
     * @param toPage from pixels of the image to points on the page
     * @param dpi pixels an inch
     */
    public static DeskewedPage coarse(BufferedImage image, Homography toPage, double dpi) {
        GrayImage page = SealRemover.takeOff(image, dpi).page();
        int step = Math.max(1, (int) (dpi / COARSE_DPI));
        double middle = (step - 1) / 2.0;
        Homography toSmall = toPage.after(Homography.affine(step, 0, middle, 0, step, middle));
        OrientationNormalizer.OrientedImage upright =
                OrientationNormalizer.of(PolarityNormalizer.turned(page.shrunk(step), dpi / step), toSmall);
        double uprightDpi = 72 / Math.abs(upright.toPage().a());
        NormalizedPage sheet =
                cutOut(new NormalizedPage(upright.image(), Optional.empty(), uprightDpi, upright.toPage()));
        GrayImage even = BorderNoiseRemover.cleared(BackgroundNormalizer.even(sheet.page(), sheet.dpi()), sheet.dpi());
        NormalizedPage lit = new NormalizedPage(even, Optional.empty(), sheet.dpi(), sheet.toPage());
        NormalizedPage level = onWholeCanvas(lit, levelled(lit.page(), lit.dpi()));
        return new DeskewedPage(level, RulingDetector.solid(level.page(), level.dpi()));
    }

    /** Phase 3: what is cut out is taken for A4: the slant of the camera hides the true sides. */
    private static NormalizedPage cutOut(NormalizedPage photo) {
        Optional<PageBoundaryDetector.Quad> found = PageBoundaryDetector.find(photo.page());
        if (found.isEmpty()) {
            return photo;
        }
        PageBoundaryDetector.Quad quad = found.get();
        boolean tall = quad.height() >= quad.width();
        double dpi = Math.sqrt(quad.width() * quad.height() / (A4_SHORT_INCHES * A4_LONG_INCHES));
        int width = (int) Math.round(dpi * (tall ? A4_SHORT_INCHES : A4_LONG_INCHES));
        int height = (int) Math.round(dpi * (tall ? A4_LONG_INCHES : A4_SHORT_INCHES));
        int trim = (int) Math.ceil(TRIM_INCHES * dpi);
        Homography map = Homography.onto(width - 1.0, height - 1.0, quad.corners())
                .after(Homography.affine(1, 0, trim, 0, 1, trim));
        NormalizedPage cut = photo.pulled(map, width - 2 * trim, height - 2 * trim);
        return new NormalizedPage(cut.page(), cut.seals(), dpi, cut.toPage());
    }

    /** Phase 4. */
    private static NormalizedPage sized(NormalizedPage sheet) {
        double dpi = sheet.dpi();
        if (dpi >= COARSEST_DPI && dpi <= FINEST_DPI) {
            return sheet;
        }
        double factor = dpi > FINEST_DPI ? FINEST_DPI / dpi : WORKING_DPI / dpi;
        int width = Math.max(1, (int) Math.round(sheet.page().width() * factor));
        int height = Math.max(1, (int) Math.round(sheet.page().height() * factor));
        OrientationNormalizer.OrientedImage resized =
                OrientationNormalizer.resized(sheet.page(), sheet.toPage(), width, height);
        Optional<GrayImage> seals = sheet.seals().map(mask -> mask.scaled(width, height));
        return new NormalizedPage(resized.image(), seals, dpi * factor, resized.toPage());
    }

    /** Phase 5. */
    private static GrayImage lit(GrayImage page, double dpi) {
        GrayImage even = BackgroundNormalizer.even(page, dpi);
        GrayImage smooth = Descreener.smoothed(page, even, dpi);
        return smooth.equals(page) ? even : BackgroundNormalizer.even(smooth, dpi);
    }

    /** Phase 6: the map from a level page, as large as this one, to this one. */
    private static Homography levelled(GrayImage page, double dpi) {
        double slope = SkewEstimator.slope(page, dpi);
        if (Math.abs(slope) < LEVEL_SLOPE) {
            return Homography.IDENTITY;
        }
        double angle = Math.atan(slope);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = (page.width() - 1) / 2.0;
        double y = (page.height() - 1) / 2.0;
        return Homography.affine(cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y);
    }

    /** Phase 7: the pixels are drawn from {@code even} anew, so that none is blurred twice. */
    private static DeskewedPage squared(NormalizedPage even, Homography level) {
        NormalizedPage sheet = onWholeCanvas(even, level);
        DeskewedPage straight = DeskewedPage.of(sheet);
        Optional<Homography> square = PerspectiveEstimator.of(
                straight.lines(),
                sheet.page().width(),
                sheet.page().height(),
                sheet.dpi(),
                WORTHWHILE_SHIFT * sheet.dpi());
        if (square.isEmpty()) {
            return straight;
        }
        Homography toEven = even.toPage().inverse().after(sheet.toPage());
        return DeskewedPage.of(onWholeCanvas(even, toEven.after(square.get())));
    }

    /** The sheet as {@code map} straightens it, moved and sized so that no corner is lost. */
    private static NormalizedPage onWholeCanvas(NormalizedPage even, Homography map) {
        if (map.equals(Homography.IDENTITY)) {
            return even;
        }
        Homography back = map.inverse();
        double right = even.page().width() - 1.0;
        double bottom = even.page().height() - 1.0;
        double[] xs = {back.x(0, 0), back.x(right, 0), back.x(0, bottom), back.x(right, bottom)};
        double[] ys = {back.y(0, 0), back.y(right, 0), back.y(0, bottom), back.y(right, bottom)};
        Arrays.sort(xs);
        Arrays.sort(ys);
        int width = (int) Math.min(1.5 * right, Math.ceil(xs[3] - xs[0]) + 1);
        int height = (int) Math.min(1.5 * bottom, Math.ceil(ys[3] - ys[0]) + 1);
        return even.pulled(map.after(Homography.affine(1, 0, xs[0], 0, 1, ys[0])), width, height);
    }
}
