package nianbao.variants;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import nianbao.variants.CellFault.Right;
import nianbao.variants.ScanSheets.Figure;

/** One way in which pen, paper or scanner leave something else on a page than its figures, plainly printed. */
@SuppressWarnings("ImmutableEnumChecker") // method references
enum ScanFault {
    STRUCK(Right.DOUBT, ScanFault::struck),
    STRUCK_THINLY(Right.DOUBT, ScanFault::struckThinly),
    STRUCK_BESIDE(Right.FIGURE, ScanFault::struckBeside),
    RAISED(Right.FIGURE, ScanFault::raised),
    SECOND(Right.DOUBT, ScanFault::second),
    TICKED(Right.FIGURE, ScanFault::ticked),
    RINGED(Right.FIGURE, ScanFault::ringed),
    BLOT(Right.FIGURE, ScanFault::blot),
    MARKER(Right.FIGURE, ScanFault::marker),
    OVER_BORDER(Right.FIGURE, ScanFault::overBorder),
    LONE_ON_BORDER(Right.FIGURE, ScanFault::loneOnBorder),
    BETWEEN_ROWS(Right.FIGURE, "its digits on the row's ruling", SheetDamage::betweenRows),
    STAPLE(Right.FIGURE, "a staple", SheetDamage::staple),
    TICKED_OVER(Right.FIGURE, "a tick through it", SheetDamage::tickOver),
    FLUID(Right.FIGURE, "correction fluid", SheetDamage::fluid),
    RIM(Right.FIGURE, "the rim of a stamp", SheetDamage::rim),
    FOLD(Right.FIGURE, SheetDamage::fold),
    STITCH(Right.FIGURE, SheetDamage::stitch),
    STREAK_DOWN(Right.FIGURE, ScanFault::streakDown),
    STREAK_ACROSS(Right.FIGURE, ScanFault::streakAcross),
    RULING_GONE(Right.FIGURE, (sheets, random) -> rulingGone(sheets, random, 1)),
    RULING_PARTLY_GONE(Right.FIGURE, (sheets, random) -> rulingGone(sheets, random, 0.4)),
    EDGE_CUT(Right.FIGURE, ScannerFaults::edgeCut),
    BLACK_SEAL(Right.FIGURE, ScanFault::blackSeal),
    BLEED(Right.FIGURE, ScannerFaults::bleed),
    MOTION(Right.FIGURE, ScannerFaults::motion),
    SCREEN(Right.FIGURE, ScannerFaults::screen),
    THIN_ONE_BIT(Right.FIGURE, ScannerFaults::thinOneBit),
    NEGATIVE(Right.FIGURE, ScannerFaults::negative),
    ONE_PICTURE(Right.FIGURE, ScannerFaults::onePicture);

    private interface Change {
        void apply(ScanSheets sheets, Random random);
    }

    private interface Mark {
        void draw(ScanSheets sheets, Graphics2D pen, Figure figure, Random random);
    }

    private final Right right;
    private final Change change;

    ScanFault(Right right, Change change) {
        this.right = right;
        this.change = change;
    }

    ScanFault(Right right, String what, Mark mark) {
        this(right, (sheets, random) -> onCells(sheets, random, what, mark));
    }

    Right right() {
        return right;
    }

    /** Makes {@code sheets} worse; cells that were changed are noted there. */
    void apply(ScanSheets sheets, Random random) {
        change.apply(sheets, random);
    }

    private static void onCells(ScanSheets sheets, Random random, String what, Mark mark) {
        int wanted = sheets.changed().size() + FaultTrial.CHANGED;
        while (sheets.changed().size() < wanted) {
            Figure figure = sheets.any(random);
            if (!sheets.changed().containsKey(figure.field())) {
                Graphics2D pen = sheets.pen(figure.page());
                mark.draw(sheets, pen, figure, random);
                pen.dispose();
                sheets.change(figure, what);
            }
        }
    }

    private static void line(Graphics2D pen, int grey, double width, double x, double y, double toX, double toY) {
        pen.setColor(new Color(grey, grey, grey));
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(new Line2D.Double(x, y, toX, toY));
    }

    private static void struck(ScanSheets all, Random random) {
        onCells(all, random, "a line through it", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            double y = ink.y + ink.height * (0.42 + 0.22 * chance.nextDouble());
            double slope = (chance.nextDouble() - 0.5) * 3;
            line(pen, 20, 2, ink.x - 4, y - slope, ink.getMaxX() + 4, y + slope);
        });
    }

    private static void struckThinly(ScanSheets all, Random random) {
        onCells(all, random, "a thin line through it", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            double y = ink.y + ink.height * (0.42 + 0.2 * chance.nextDouble());
            line(pen, 70, 1.2, ink.x - 3, y, ink.getMaxX() + 3, y);
        });
    }

    private static void struckBeside(ScanSheets all, Random random) {
        onCells(all, random, "a struck figure beside it", (sheets, pen, figure, chance) -> {
            BufferedImage other = sheets.digits(sheets.any(chance));
            Rectangle ink = figure.ink();
            int x = ink.x - other.getWidth() - 12;
            pen.drawImage(other, x, ink.y, null);
            double y = ink.y + other.getHeight() * 0.55;
            line(pen, 20, 2, x - 3, y, x + other.getWidth() + 3.0, y);
        });
    }

    private static void raised(ScanSheets all, Random random) {
        onCells(all, random, "a raised figure behind it", (sheets, pen, figure, chance) -> {
            BufferedImage other = sheets.digits(sheets.any(chance));
            Rectangle ink = figure.ink();
            double share = 0.5 + 0.15 * chance.nextDouble();
            int width = Math.max(3, (int) (share * Math.min(other.getWidth(), ink.height)));
            pen.drawImage(other, (int) ink.getMaxX() + 3, ink.y - 3, width, (int) (share * ink.height), null);
        });
    }

    /** On the side with more room, as narrow as that wants it. */
    private static void second(ScanSheets all, Random random) {
        onCells(all, random, "a second figure beside it", (sheets, pen, figure, chance) -> {
            BufferedImage other = sheets.digits(sheets.any(chance));
            Rectangle ink = figure.ink();
            int gap = 20;
            int behind = (int) (figure.cell().getMaxX() - ink.getMaxX()) - gap - 5;
            int before = ink.x - figure.cell().x - gap - 5;
            int width = Math.max(4, Math.min(other.getWidth(), Math.max(behind, before)));
            int x = behind >= before ? (int) ink.getMaxX() + gap : ink.x - gap - width;
            pen.drawImage(other, x, ink.y, width, other.getHeight(), null);
        });
    }

    private static void ticked(ScanSheets all, Random random) {
        onCells(all, random, "a tick", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            double x = ink.getMaxX() + 4 + chance.nextInt(8);
            line(pen, 40, 2, x, ink.getCenterY(), x + 5, ink.getMaxY());
            line(pen, 40, 2, x + 5, ink.getMaxY(), x + 18, ink.y - 4.0);
        });
    }

    private static void ringed(ScanSheets all, Random random) {
        onCells(all, random, "a ring", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            double side = ink.height * (0.6 + 0.4 * chance.nextDouble());
            double x = ink.x - side + (ink.width + side) * chance.nextDouble();
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(1.4f));
            pen.draw(new Ellipse2D.Double(x, ink.getCenterY() - side * chance.nextDouble(), side, side));
        });
    }

    private static void blot(ScanSheets all, Random random) {
        onCells(all, random, "a blot", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            double side = 8 + 14 * chance.nextDouble();
            double x = ink.x + ink.width * chance.nextDouble() - side / 2;
            pen.setColor(Color.BLACK);
            pen.fill(new Ellipse2D.Double(x, ink.y + ink.height * chance.nextDouble() - side / 2, side, side));
        });
    }

    private static void marker(ScanSheets all, Random random) {
        onCells(all, random, "a marker over it", (sheets, pen, figure, chance) -> {
            Rectangle ink = figure.ink();
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.4f + 0.5f * chance.nextFloat()));
            pen.setColor(new Color(90, 90, 90));
            pen.fill(new Rectangle(ink.x - 8, ink.y - 4, ink.width + 16, ink.height + 8));
        });
    }

    private static void overBorder(ScanSheets all, Random random) {
        onCells(all, random, "its digits over the border", (sheets, pen, figure, chance) -> {
            BufferedImage digits = sheets.digits(figure);
            Rectangle ink = figure.ink();
            pen.setColor(Color.WHITE);
            pen.fill(ink);
            int over = Math.max(4, (int) (ink.width * 0.45 * chance.nextDouble()));
            pen.setComposite(AlphaComposite.SrcOver);
            int x = (int) figure.cell().getMaxX() - ink.width + over;
            darken(sheets.pages().get(figure.page()), digits, x, ink.y);
        });
    }

    /** A 1 is so thin that a ruling hides it. */
    private static void loneOnBorder(ScanSheets sheets, Random random) {
        for (Figure figure : sheets.ones()) {
            BufferedImage page = sheets.pages().get(figure.page());
            BufferedImage digits = sheets.digits(figure);
            Rectangle ink = figure.ink();
            Graphics2D pen = sheets.pen(figure.page());
            pen.setColor(Color.WHITE);
            pen.fill(ink);
            pen.dispose();
            double out = 0.1 + 0.5 * random.nextDouble();
            double x = random.nextBoolean()
                    ? figure.cell().getMaxX() - ink.width * (1 - out)
                    : figure.cell().x - ink.width * out;
            darken(page, digits, (int) Math.round(x), ink.y);
            sheets.change(figure, "a 1 on the border");
        }
    }

    /** Lays {@code ink} over a page, so that what is there stays. */
    static void darken(BufferedImage page, BufferedImage ink, int left, int top) {
        for (int y = 0; y < ink.getHeight(); y++) {
            for (int x = 0; x < ink.getWidth() && left + x < page.getWidth(); x++) {
                int dark = Math.min(
                        page.getRaster().getSample(left + x, top + y, 0),
                        ink.getRaster().getSample(x, y, 0));
                page.getRaster().setSample(left + x, top + y, 0, dark);
            }
        }
    }

    private static void streakDown(ScanSheets sheets, Random random) {
        for (int i = 0; i < 2; i++) {
            Figure figure = sheets.any(random);
            double x = figure.ink().x + figure.ink().width * random.nextDouble();
            int height = sheets.pages().get(figure.page()).getHeight();
            line(sheets.pen(figure.page()), 60, 1.5 + random.nextDouble(), x, 0, x, height);
        }
    }

    private static void streakAcross(ScanSheets sheets, Random random) {
        for (int i = 0; i < 2; i++) {
            Figure figure = sheets.any(random);
            double y = figure.ink().y + figure.ink().height * random.nextDouble();
            int width = sheets.pages().get(figure.page()).getWidth();
            line(sheets.pen(figure.page()), 60, 1.5 + random.nextDouble(), 0, y, width, y);
        }
    }

    private static void rulingGone(ScanSheets sheets, Random random, double share) {
        Figure figure = sheets.inside(random);
        int x = (int) figure.cell().getMaxX();
        for (BufferedImage page : sheets.pages()) {
            int from = (int) (page.getHeight() * (1 - share) * random.nextDouble());
            for (int y = from; y < Math.min(page.getHeight(), from + page.getHeight() * share); y++) {
                boolean level = ScanSheets.isInk(page, x - 9, y) || ScanSheets.isInk(page, x + 9, y);
                for (int u = x - 4; u <= x + 4 && !level; u++) {
                    page.getRaster().setSample(u, y, 0, 255);
                }
            }
        }
    }

    private static void blackSeal(ScanSheets sheets, Random random) {
        Figure figure = sheets.inside(random);
        Graphics2D pen = sheets.pen(figure.page());
        int grey = 60 + random.nextInt(90);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.85f));
        pen.setColor(new Color(grey, grey, grey));
        pen.translate(figure.ink().getCenterX(), figure.ink().getCenterY() + 60);
        pen.setStroke(new BasicStroke(9));
        pen.draw(new Ellipse2D.Double(-150, -150, 300, 300));
        pen.fillPolygon(
                new int[] {0, 14, 48, 20, 30, 0, -30, -20, -48, -14},
                new int[] {-50, -15, -15, 7, 40, 20, 40, 7, -15, -15},
                10);
        pen.setStroke(new BasicStroke(5));
        for (int letter = 0; letter < 9; letter++) {
            pen.rotate(0.5);
            pen.draw(new Line2D.Double(-16, -120, 16, -100 - random.nextInt(20)));
            pen.draw(new Line2D.Double(-14, -95, 10, -122));
        }
        pen.dispose();
    }
}
