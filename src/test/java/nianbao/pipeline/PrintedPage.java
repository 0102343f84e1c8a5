package nianbao.pipeline;

import java.util.Locale;
import nianbao.read.pdf.PdfPageBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** An HTML page of a title, paragraphs and tables as a born-digital PDF of one page: its tables are ruled, its text is stated. */
final class PrintedPage {
    private static final double WIDTH = 595;
    private static final double MARGIN = 60;
    private static final double TITLE = 16;
    private static final double BODY = 12;
    private static final double IN_CELL = 10.5;
    private static final double LINE = 24;

    private final PdfPageBuilder page = new PdfPageBuilder();
    private double y = 790;

    private PrintedPage() {}

    static byte[] of(String html) {
        PrintedPage printed = new PrintedPage();
        Jsoup.parse(html).body().children().forEach(printed::print);
        return printed.page.bytes();
    }

    private void print(Element element) {
        switch (element.tagName()) {
            case "h1" -> {
                page.text((WIDTH - width(element.text(), TITLE)) / 2, y, TITLE, element.text());
                y -= 2 * LINE;
            }
            case "p" -> {
                page.text(MARGIN + 2 * BODY, y, BODY, element.text());
                y -= LINE;
            }
            case "table" -> table(element);
            default -> throw new IllegalArgumentException(element.tagName());
        }
    }

    private void table(Element table) {
        int rows = table.select("tr").size();
        int columns = table.select("tr").get(0).select("td").stream()
                .mapToInt(cell -> span(cell, "colspan"))
                .sum();
        double width = (WIDTH - 2 * MARGIN) / columns;
        boolean[][] taken = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            int column = 0;
            for (Element cell : table.select("tr").get(row).select("td")) {
                while (taken[row][column]) {
                    column++;
                }
                int high = span(cell, "rowspan");
                int wide = span(cell, "colspan");
                for (int i = 0; i < high * wide; i++) {
                    taken[row + i / wide][column + i % wide] = true;
                }
                cell(cell.text(), MARGIN + column * width, y - (row + high) * LINE, wide * width, high * LINE);
            }
        }
        y -= (rows + 1.5) * LINE;
    }

    private void cell(String text, double left, double bottom, double width, double height) {
        page.draw(String.format(Locale.ROOT, "0.5 w %.2f %.2f %.2f %.2f re S", left, bottom, width, height));
        page.text(left + (width - width(text, IN_CELL)) / 2, bottom + (height - IN_CELL) / 2 + 2, IN_CELL, text);
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    /** Of a text in this size, in points: letters of ASCII are half as wide as the others. */
    private static double width(String text, double size) {
        return text.chars()
                .mapToDouble(letter -> letter < 128 ? size / 2 : size)
                .sum();
    }
}
