package nianbao.check.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A report that was made as a web page, printed as a born-digital PDF: a table stands whole on one page, as far as it fits. */
final class DraftPages {
    private static final double WIDTH = 595;
    private static final double TOP = 790;
    private static final double BOTTOM = 50;
    private static final double MARGIN = 50;
    private static final double TITLE = 16;
    private static final double BODY = 12;
    private static final double IN_CELL = 8;
    private static final double LINE = 20;
    private static final double CELL_LINE = 10;

    private final List<PdfPageBuilder> pages = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private double y;

    private DraftPages() {
        begin();
    }

    /** @param texts of each page, all that is printed there run together */
    record Printed(byte[] pdf, List<String> texts) {
        /** The first page with {@code words}, counted from 1. */
        int page(String words) {
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).contains(words)) {
                    return i + 1;
                }
            }
            throw new AssertionError("not printed: " + words);
        }
    }

    static Printed of(String html) {
        DraftPages printer = new DraftPages();
        List<Element> blocks = Jsoup.parse(html).body().children();
        for (int i = 0; i < blocks.size(); i++) {
            boolean over = i + 1 < blocks.size() && blocks.get(i).hasClass("h");
            printer.print(blocks.get(i), over ? next(blocks, i) : 0);
        }
        return new Printed(
                printer.joined(),
                printer.texts.stream().map(StringBuilder::toString).toList());
    }

    /** Height of what follows a heading on the same page: a table, or a line. */
    private static double next(List<Element> blocks, int heading) {
        for (int i = heading + 1; i <= heading + 2 && i < blocks.size(); i++) {
            if (blocks.get(i).tagName().equals("table")) {
                return height(new TableGrid(blocks.get(i)));
            }
        }
        return LINE;
    }

    private void begin() {
        pages.add(new PdfPageBuilder());
        texts.add(new StringBuilder());
        y = TOP;
    }

    private void need(double height) {
        if (y - height < BOTTOM && y < TOP) {
            begin();
        }
    }

    private void print(Element block, double following) {
        if (block.tagName().equals("table")) {
            table(new TableGrid(block));
        } else if (block.hasClass("t") || block.tagName().equals("h1")) {
            text(block.text(), TITLE, (WIDTH - width(block.text(), TITLE)) / 2);
            y -= LINE;
        } else if (!block.text().isEmpty()) {
            need(LINE + following);
            int most = (int) ((WIDTH - 2 * MARGIN) / BODY) - 2;
            List<String> lines = lines(block.text(), most * BODY, BODY);
            for (int i = 0; i < lines.size(); i++) {
                need(LINE);
                text(lines.get(i), BODY, MARGIN + (i == 0 ? 2 * BODY : 0));
                y -= LINE;
            }
        }
    }

    private void text(String text, double size, double x) {
        pages.get(pages.size() - 1).text(x, y, size, text);
        texts.get(texts.size() - 1).append(text);
    }

    private static double height(TableGrid table) {
        double height = 0;
        for (int row = 0; row < table.rows(); row++) {
            height += height(table, row);
        }
        return height + LINE;
    }

    /** Of a row by those of its cells that are of one row. */
    private static double height(TableGrid table, int row) {
        int most = table.cells().stream()
                .filter(cell -> cell.row() == row && cell.rows() == 1)
                .mapToInt(cell -> lines(cell.text(), cell.width() * (WIDTH - 2 * MARGIN) - 4, IN_CELL)
                        .size())
                .max()
                .orElse(1);
        return most * CELL_LINE + 6;
    }

    private void table(TableGrid table) {
        need(height(table));
        double[] tops = new double[table.rows() + 1];
        tops[0] = y;
        for (int row = 0; row < table.rows(); row++) {
            tops[row + 1] = tops[row] - height(table, row);
        }
        for (TableGrid.Cell cell : table.cells()) {
            double left = MARGIN + cell.left() * (WIDTH - 2 * MARGIN);
            double wide = cell.width() * (WIDTH - 2 * MARGIN);
            double top = tops[cell.row()];
            double bottom = tops[cell.row() + cell.rows()];
            pages.get(pages.size() - 1)
                    .draw(String.format(
                            Locale.ROOT, "0.5 w %.2f %.2f %.2f %.2f re S", left, bottom, wide, top - bottom));
            List<String> lines = lines(cell.text(), wide - 4, IN_CELL);
            y = (top + bottom) / 2 + lines.size() * CELL_LINE / 2 - IN_CELL;
            for (String line : lines) {
                text(line, IN_CELL, left + (wide - width(line, IN_CELL)) / 2);
                y -= CELL_LINE;
            }
        }
        y = tops[table.rows()] - LINE;
    }

    private static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char letter : text.toCharArray()) {
            if (width(line.toString() + letter, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Of a text in points: letters of ASCII are half as wide as the others. */
    private static double width(String text, double size) {
        return text.chars()
                .mapToDouble(letter -> letter < 128 ? size / 2 : size)
                .sum();
    }

    private byte[] joined() {
        try (PDDocument whole = new PDDocument()) {
            List<PDDocument> parts = new ArrayList<>();
            for (PdfPageBuilder page : pages) {
                PDDocument part = Loader.loadPDF(page.bytes());
                parts.add(part);
                whole.importPage(part.getPage(0));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            whole.save(out);
            for (PDDocument part : parts) {
                part.close();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
