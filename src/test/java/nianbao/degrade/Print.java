package nianbao.degrade;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import nianbao.degrade.Shot.Placed;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;

/** What happens to the printed paper before it is scanned. */
final class Print {
    /** Millimetres of an official seal. */
    private static final double SEAL = 42;
    /** Millimetres of a punched hole. */
    private static final double HOLE = 6;
    /** Millimetres between the two holes of a sheet (ISO 838). */
    private static final double HOLES_APART = 80;
    /** Millimetres of the longest gap in a ruling. */
    private static final double GAP = 3;

    private Print() {}

    /** Little toner: ink keeps {@code share} of its darkness. */
    static Shot faint(Shot shot, double share, Random random) {
        int[] pixels = Raster.pixels(shot.image());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Raster.each(pixels[i], value -> (int) Math.round(255 - (255 - value) * share));
        }
        return shot;
    }

    /** Rulings lose {@code share} of their length in gaps, and half the darkness of the rest. */
    static Shot brokenRulings(Shot shot, double share, Random random) {
        for (Placed page : shot.pages()) {
            for (Ruling ruling : page.rulings()) {
                breakUp(shot, page, ruling, share, random);
            }
        }
        return shot;
    }

    private static void breakUp(Shot shot, Placed page, Ruling ruling, double share, Random random) {
        double longest = GAP / 25.4 * 72;
        double gapEnd = ruling.along().start();
        double inkEnd = gapEnd + random.nextDouble() * longest / share;
        double step = 36 / shot.dpi();
        double reach = Math.max(ruling.thickness(), 0.75) / 2 + 36 / shot.dpi();
        for (double at = ruling.along().start(); at < ruling.along().end(); at += step) {
            if (at > inkEnd) {
                gapEnd = at + longest * (0.3 + 0.7 * random.nextDouble());
                inkEnd = gapEnd + (gapEnd - at) * (1 / share - 1) * 2 * random.nextDouble();
            }
            double left = at < gapEnd ? 1 : 0.5 * Math.min(1, 2 * share);
            for (double across = -reach; across <= reach; across += step) {
                boolean level = ruling.axis() == Axis.LEVEL;
                double x = level ? at : ruling.at() + across;
                double y = level ? ruling.at() + across : at;
                fade(
                        shot,
                        (int) Math.round(page.toPixels().x(x, y)),
                        (int) Math.round(page.toPixels().y(x, y)),
                        left);
            }
        }
    }

    private static void fade(Shot shot, int x, int y, double share) {
        if (x >= 0 && y >= 0 && x < shot.width() && y < shot.height()) {
            int rgb = shot.image().getRGB(x, y) & Raster.WHITE;
            shot.image().setRGB(x, y, Raster.between(rgb, Raster.WHITE, share));
        }
    }

    /** A red seal somewhere on the largest table, of {@code opacity}. */
    static Shot seal(Shot shot, double opacity, Random random) {
        double radius = shot.pixels(SEAL) / 2;
        double x = shot.width() * (0.25 + 0.5 * random.nextDouble());
        double y = shot.height() * (0.25 + 0.5 * random.nextDouble());
        Graphics2D pen = Raster.pen(shot.image());
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        pen.setColor(new Color(205, 30, 40));
        pen.translate(x, y);
        pen.rotate(random.nextDouble() - 0.5);
        pen.setStroke(new BasicStroke((float) (radius * 0.06)));
        pen.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        pen.fill(star(radius * 0.3));
        for (int letter = -6; letter <= 6; letter++) {
            Graphics2D turned = (Graphics2D) pen.create();
            turned.rotate(letter * 0.33);
            turned.translate(0, -radius * 0.72);
            strokes(turned, radius * 0.12, random);
            turned.dispose();
        }
        pen.dispose();
        return shot;
    }

    private static Path2D star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double length = i % 2 == 0 ? radius : radius * 0.38;
            double x = length * Math.sin(i * Math.PI / 5);
            double y = -length * Math.cos(i * Math.PI / 5);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** A letter of a seal, as strokes: no font is needed. */
    private static void strokes(Graphics2D pen, double reach, Random random) {
        pen.setStroke(new BasicStroke((float) (reach * 0.25)));
        for (int i = 0; i < 4; i++) {
            int at = (int) ((random.nextDouble() * 2 - 1) * reach);
            int end = (int) reach;
            if (i % 2 == 0) {
                pen.drawLine(-end, at, end, at);
            } else {
                pen.drawLine(at, -end, at, end);
            }
        }
    }

    /** Two holes at {@code millimetres} from the left edge, with the dark of the scanner's lid in them. */
    static Shot holes(Shot shot, double millimetres, Random random) {
        Graphics2D pen = Raster.pen(shot.image());
        pen.setColor(new Color(25, 25, 28));
        double size = shot.pixels(HOLE);
        for (double side : List.of(-0.5, 0.5)) {
            double x = shot.pixels(millimetres);
            double y = shot.height() / 2.0 + shot.pixels(HOLES_APART) * side + shot.pixels(4) * random.nextGaussian();
            pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        }
        pen.dispose();
        return shot;
    }

    /** The other side shows through with {@code share} of its darkness: this page mirrored, moved, and blurred. */
    static Shot bleed(Shot shot, double share, Random random) {
        BufferedImage back = Optics.blurred(shot.image(), shot.pixels(0.25));
        int[] behind = Raster.pixels(back);
        int[] pixels = Raster.pixels(shot.image());
        int down = (int) shot.pixels(3 + 10 * random.nextDouble());
        for (int y = 0; y < shot.height(); y++) {
            for (int x = 0; x < shot.width(); x++) {
                int from = (y + down) % shot.height() * shot.width() + shot.width() - 1 - x;
                int ink = (int) Math.round((255 - Raster.grey(behind[from])) * share);
                int at = y * shot.width() + x;
                pixels[at] = Raster.each(pixels[at], value -> value - ink * value / 255);
            }
        }
        return shot;
    }

    /** {@code count} specks on each square inch, some light ones in the ink among them. */
    static Shot specks(Shot shot, double count, Random random) {
        Graphics2D pen = Raster.pen(shot.image());
        double inches = shot.width() / shot.xDpi() * (shot.height() / shot.yDpi());
        for (int i = 0; i < count * inches; i++) {
            double size = shot.pixels(0.08 + 0.3 * Math.pow(random.nextDouble(), 3));
            int grey = random.nextInt(6) == 0 ? 235 : random.nextInt(110);
            pen.setColor(new Color(grey, grey, grey));
            double x = random.nextDouble() * shot.width();
            double y = random.nextDouble() * shot.height();
            pen.fill(new Ellipse2D.Double(x, y, size, size * (0.6 + 0.8 * random.nextDouble())));
        }
        pen.dispose();
        return shot;
    }
}
