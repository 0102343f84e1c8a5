package nianbao.variants;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import nianbao.variants.ScanSheets.Figure;

/** What clips, folds, fluid, stamps and scanners do to the ink of figures, so that one may pass for another or for none. */
final class SheetDamage {
    private SheetDamage() {}

    /** The bar of a staple or its shadow, over a part of the digits. */
    static void staple(ScanSheets sheets, Graphics2D pen, Figure figure, Random random) {
        Rectangle ink = figure.ink();
        double x = ink.x + ink.width * random.nextDouble();
        double y = ink.y + ink.height * random.nextDouble();
        double slope = (random.nextDouble() - 0.5) * 0.6;
        boolean upright = random.nextBoolean();
        double half = 20 + 15 * random.nextDouble();
        double dx = upright ? half * slope : half;
        double dy = upright ? half : half * slope;
        pen.setColor(new Color(150, 150, 150));
        pen.setStroke(new BasicStroke(5));
        pen.draw(new Line2D.Double(x - dx + 2, y - dy + 2, x + dx + 2, y + dy + 2));
        pen.setColor(new Color(60, 60, 60));
        pen.setStroke(new BasicStroke(2.5f));
        pen.draw(new Line2D.Double(x - dx, y - dy, x + dx, y + dy));
    }

    /** A tick of a pen right over the digits. */
    static void tickOver(ScanSheets sheets, Graphics2D pen, Figure figure, Random random) {
        Rectangle ink = figure.ink();
        double x = ink.x + ink.width * (0.2 + 0.6 * random.nextDouble());
        double y = ink.y + ink.height * (0.6 + 0.4 * random.nextDouble());
        Path2D tick = new Path2D.Double();
        tick.moveTo(x - 6, y - 6);
        tick.lineTo(x, y);
        tick.lineTo(x + 12, y - 18 - 6 * random.nextDouble());
        pen.setColor(new Color(50, 50, 50));
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(tick);
    }

    /** Correction fluid over a side of the digits, up to nearly half. */
    static void fluid(ScanSheets sheets, Graphics2D pen, Figure figure, Random random) {
        Rectangle ink = figure.ink();
        double share = 0.2 + 0.25 * random.nextDouble();
        int side = random.nextInt(4);
        double digit = Math.min(ink.width, 0.6 * ink.height);
        double across = side < 2 ? share * digit : ink.width + 8;
        double down = side < 2 ? ink.height + 8 : share * ink.height;
        double x = side == 1 ? ink.getMaxX() - across : ink.x - 4.0;
        double y = side == 3 ? ink.getMaxY() - down : ink.y - 4.0;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(side == 0 ? ink.x : x, side == 2 ? ink.y : y, across, down));
    }

    /** The rim of a stamp in black, through the digits. */
    static void rim(ScanSheets sheets, Graphics2D pen, Figure figure, Random random) {
        Rectangle ink = figure.ink();
        double radius = 90 + 60 * random.nextDouble();
        double turn = random.nextDouble() * 2 * Math.PI;
        int grey = 20 + random.nextInt(100);
        pen.setColor(new Color(grey, grey, grey));
        pen.setStroke(new BasicStroke(2 + 3 * random.nextFloat()));
        double x = ink.x + ink.width * random.nextDouble() + radius * Math.cos(turn);
        double y = ink.getCenterY() + radius * Math.sin(turn);
        pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** The digits typed up to half a line too high or too low, over the ruling. */
    static void betweenRows(ScanSheets sheets, Graphics2D pen, Figure figure, Random random) {
        BufferedImage digits = sheets.digits(figure);
        Rectangle ink = figure.ink();
        pen.setColor(Color.WHITE);
        pen.fill(ink);
        double out = ink.height * (0.1 + 0.4 * random.nextDouble());
        double y = random.nextBoolean() ? figure.cell().getMaxY() - ink.height + out : figure.cell().y - out;
        ScanFault.darken(sheets.pages().get(figure.page()), digits, ink.x, (int) Math.round(y));
    }

    /** A fold from side to side, or from head to foot, along which the toner broke off and the paper is grey. */
    static void fold(ScanSheets sheets, Random random) {
        Figure figure = sheets.inside(random);
        Graphics2D pen = sheets.pen(figure.page());
        BufferedImage page = sheets.pages().get(figure.page());
        Rectangle ink = figure.ink();
        double broad = 1.5 + 3 * random.nextDouble();
        boolean level = random.nextBoolean();
        double y = ink.y + ink.height * random.nextDouble();
        double x = ink.x + ink.width * random.nextDouble();
        Line2D line = level
                ? new Line2D.Double(0, y, page.getWidth(), y + 4)
                : new Line2D.Double(x, 0, x + 4, page.getHeight());
        int grey = 150 + random.nextInt(60);
        pen.setColor(new Color(255, 255, 255));
        pen.setStroke(new BasicStroke((float) broad));
        pen.draw(line);
        if (random.nextBoolean()) {
            pen.setColor(new Color(grey, grey, grey));
            pen.setStroke(new BasicStroke(1.2f));
            pen.draw(line);
        }
        pen.dispose();
    }

    /** Rows that a scanner left out, or read twice, between two of its passes, the second a little to the side. */
    static void stitch(ScanSheets sheets, Random random) {
        Figure figure = sheets.inside(random);
        int at = figure.ink().y + random.nextInt(figure.ink().height);
        int rows = random.nextInt(13) - 6;
        int aside = random.nextInt(7) - 3;
        BufferedImage page = sheets.pages().get(figure.page());
        BufferedImage joined =
                new BufferedImage(page.getWidth(), page.getHeight() - rows, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = joined.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, joined.getWidth(), joined.getHeight());
        pen.drawImage(page.getSubimage(0, 0, page.getWidth(), at), 0, 0, null);
        pen.drawImage(page.getSubimage(0, at + rows, page.getWidth(), page.getHeight() - at - rows), aside, at, null);
        pen.dispose();
        sheets.pages().set(figure.page(), joined);
    }
}
