package nianbao.variants;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import nianbao.variants.ScanSheets.Figure;

/** What a scanner makes of whole pages. */
final class ScannerFaults {
    private ScannerFaults() {}

    static void edgeCut(ScanSheets sheets, Random random) {
        Figure figure = sheets.inside(random);
        int x = (int) (figure.cell().x + figure.cell().width * random.nextDouble());
        sheets.pages().replaceAll(page -> copy(page, x, page.getHeight()));
    }

    private static BufferedImage copy(BufferedImage page, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        copy.createGraphics().drawImage(page, 0, 0, null);
        return copy;
    }

    static void bleed(ScanSheets sheets, Random random) {
        double share = 0.15 + 0.15 * random.nextDouble();
        for (int at = 0; at < sheets.pages().size(); at++) {
            BufferedImage page = sheets.pages().get(at);
            BufferedImage back = sheets.pages().get((at + 1) % sheets.pages().size());
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int through =
                            255 - (int) (share * (255 - back.getRaster().getSample(back.getWidth() - 1 - x, y, 0)));
                    page.getRaster()
                            .setSample(x, y, 0, Math.min(page.getRaster().getSample(x, y, 0), through));
                }
            }
        }
    }

    static void motion(ScanSheets sheets, Random random) {
        int reach = 2 + random.nextInt(3);
        sheets.pages().replaceAll(page -> {
            BufferedImage moved = copy(page, page.getWidth(), page.getHeight());
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = reach; x < page.getWidth(); x++) {
                    int sum = 0;
                    for (int back = 0; back < reach; back++) {
                        sum += page.getRaster().getSample(x - back, y, 0);
                    }
                    moved.getRaster().setSample(x, y, 0, sum / reach);
                }
            }
            return moved;
        });
    }

    static void screen(ScanSheets sheets, Random random) {
        double pitch = 0.9 + 0.8 * random.nextDouble();
        everyPixel(sheets, (grey, x, y) -> grey - 40 * (Math.sin(x * pitch) * Math.sin(y * pitch) + 1));
    }

    static void thinOneBit(ScanSheets sheets, Random random) {
        int threshold = 60 + random.nextInt(70);
        everyPixel(sheets, (grey, x, y) -> grey <= threshold ? 0 : 255);
    }

    static void negative(ScanSheets sheets, Random random) {
        int paper = 15 + random.nextInt(40);
        everyPixel(sheets, (grey, x, y) -> 255 - grey * (255.0 - paper) / 255);
    }

    private interface Pixel {
        double of(int grey, int x, int y);
    }

    private static void everyPixel(ScanSheets sheets, Pixel pixel) {
        for (BufferedImage page : sheets.pages()) {
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    double grey = pixel.of(page.getRaster().getSample(x, y, 0), x, y);
                    page.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
                }
            }
        }
    }

    /** All pages below each other, as far as a sheet may be long, with the foot of each once more at the head of the next. */
    static void onePicture(ScanSheets sheets, Random random) {
        int overlap = 60 + random.nextInt(200);
        BufferedImage first = sheets.pages().get(0);
        int height = sheets.pages().size() * (first.getHeight() + overlap);
        BufferedImage all = new BufferedImage(first.getWidth(), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = all.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, all.getWidth(), all.getHeight());
        int top = 0;
        for (BufferedImage page : sheets.pages()) {
            pen.drawImage(page, 0, top, null);
            BufferedImage foot = page.getSubimage(0, page.getHeight() - overlap, page.getWidth(), overlap);
            pen.drawImage(foot, 0, top + page.getHeight(), null);
            top += page.getHeight() + overlap;
        }
        sheets.pages().clear();
        sheets.pages().add(all);
    }
}
