package nianbao.degrade;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import nianbao.read.ocr.image.Homography;

/** How the paper lies before the scanner or the camera. */
final class Lay {
    /** Pixels an inch across of fax machines (ITU-T T.4). */
    private static final double FAX_DPI = 204;

    private Lay() {}

    /** Turned by {@code degrees} to either side, on the white of the lid. */
    static Shot skew(Shot shot, double degrees, Random random) {
        double angle = Math.toRadians(random.nextBoolean() ? degrees : -degrees);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = shot.width() / 2.0;
        double y = shot.height() / 2.0;
        Homography map = Homography.affine(cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y);
        BufferedImage image =
                Raster.pull(shot.image(), map.inverse(), shot.width(), shot.height(), (u, v) -> Raster.WHITE);
        return shot.moved(image, map);
    }

    /** A photo by hand on a table: each corner off by up to {@code share} of the page, margins of wood around. */
    static Shot photo(Shot shot, double share, Random random) {
        double w = shot.width() - 1.0;
        double h = shot.height() - 1.0;
        double margin = 0.06 * w;
        double[][] corners = new double[4][];
        for (int i = 0; i < 4; i++) {
            double dx = random.nextDouble() * share * w;
            double dy = random.nextDouble() * share * w;
            boolean right = i == 1 || i == 2;
            boolean lower = i >= 2;
            corners[i] = new double[] {margin + (right ? w - dx : dx), margin + (lower ? h - dy : dy)};
        }
        Homography map = Homography.onto(w, h, corners);
        int width = (int) (w + 2 * margin);
        int height = (int) (h + 2 * margin);
        IntBinaryOperator wood = wood(random);
        return shot.moved(Raster.pull(shot.image(), map.inverse(), width, height, wood), map);
    }

    private static IntBinaryOperator wood(Random random) {
        double phase = random.nextDouble() * 10;
        int seed = random.nextInt();
        return (x, y) -> {
            int grain = (int) (14 * Math.sin(phase + y * 0.11 + 3 * Math.sin(x * 0.004)));
            int speck = ((x * 73_856_093 ^ y * 19_349_663 ^ seed) >>> 8) % 13 - 6;
            return Raster.each(0x8A6440, value -> value + grain + speck);
        };
    }

    /** Turned clockwise by {@code quarters}. */
    static Shot turned(Shot shot, double quarters, Random random) {
        double w = shot.width() - 1.0;
        double h = shot.height() - 1.0;
        int turns = (int) quarters;
        boolean sideways = turns % 2 == 1;
        Homography map = switch (turns) {
            case 1 -> Homography.affine(0, -1, h, 1, 0, 0);
            case 2 -> Homography.affine(-1, 0, w, 0, -1, h);
            case 3 -> Homography.affine(0, 1, 0, -1, 0, w);
            default -> Homography.IDENTITY;
        };
        int width = sideways ? shot.height() : shot.width();
        int height = sideways ? shot.width() : shot.height();
        BufferedImage image = Raster.blank(width, height, Raster.WHITE);
        int[] in = Raster.pixels(shot.image());
        int[] out = Raster.pixels(image);
        for (int y = 0; y < shot.height(); y++) {
            for (int x = 0; x < shot.width(); x++) {
                int row = (int) map.y(x, y);
                out[row * width + (int) map.x(x, y)] = in[y * shot.width() + x];
            }
        }
        Shot moved = shot.moved(image, map);
        return sideways ? new Shot(image, shot.yDpi(), shot.xDpi(), moved.pages()) : moved;
    }

    /** Two pages on one sheet, side by side; a last one alone beside white. */
    static List<Shot> paired(List<Shot> shots) {
        List<Shot> sheets = new ArrayList<>();
        for (int i = 0; i < shots.size(); i += 2) {
            Shot left = shots.get(i);
            BufferedImage image = Raster.blank(left.width() * 2, left.height(), Raster.WHITE);
            image.createGraphics().drawImage(left.image(), 0, 0, null);
            List<Shot.Placed> pages = new ArrayList<>(left.pages());
            if (i + 1 < shots.size()) {
                Shot right = shots.get(i + 1);
                image.createGraphics().drawImage(right.image(), left.width(), 0, null);
                Homography aside = Homography.affine(1, 0, left.width(), 0, 1, 0);
                right.pages().forEach(page -> pages.add(page.moved(aside)));
            }
            sheets.add(new Shot(image, left.xDpi(), left.yDpi(), pages));
        }
        return sheets;
    }

    /** As a fax machine sends it: 204 pixels an inch across, {@code lines} an inch downwards, one bit a pixel. */
    static Shot fax(Shot shot, double lines, Random random) {
        double sx = FAX_DPI / shot.xDpi();
        double sy = lines / shot.yDpi();
        BufferedImage soft = Optics.blurred(shot.image(), 0.5);
        Homography map = Homography.affine(sx, 0, (sx - 1) / 2, 0, sy, (sy - 1) / 2);
        BufferedImage image = Raster.pull(
                soft,
                map.inverse(),
                (int) Math.round(shot.width() * sx),
                (int) Math.round(shot.height() * sy),
                (x, y) -> Raster.WHITE);
        Shot moved = shot.moved(image, map);
        return Optics.oneBit(new Shot(image, FAX_DPI, lines, moved.pages()), 170, random);
    }
}
