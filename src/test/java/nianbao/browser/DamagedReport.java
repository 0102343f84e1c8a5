package nianbao.browser;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.model.ReportRecord.Value;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** A report in one of whose tables three lines between columns are drawn beside where they belong. */
final class DamagedReport {
    /** The page of the table, counted from 1. */
    static final int PAGE = 3;
    /** The table on its page, in points. */
    static final Box TABLE = new Box(70.8, 86.4, 785.2, 498);
    /** Points by which lines are beside where they belong. */
    static final double SHIFT = 12;

    private static final double INSIDE = 3;
    /** Which of the edges of figures' columns, counted from the right; 0 is the right side. */
    private static final List<Integer> DAMAGED = List.of(3, 4, 5);

    private DamagedReport() {}

    /** What is printed on its page. */
    static List<Value> printed() {
        return Sample.MISSING.record().values().stream()
                .filter(value -> value.field().startsWith("requests."))
                .filter(value -> value.page().equals(OptionalInt.of(PAGE)))
                .toList();
    }

    /** The x of the edges that are damaged, as they should be. */
    static List<Double> edges() {
        List<Double> all = printed().stream()
                .map(value -> value.box().orElseThrow())
                .flatMap(box -> Stream.of(box.get(0), box.get(2)))
                .map(BigDecimal::doubleValue)
                .distinct()
                .sorted()
                .toList();
        return DAMAGED.stream().map(number -> all.get(all.size() - 1 - number)).toList();
    }

    /** Writes it into a folder. */
    static Path in(Path folder) {
        Path file = folder.resolve("damaged.pdf");
        try (PDDocument document =
                Loader.loadPDF(Path.of("fixtures/landscape/input.pdf").toFile())) {
            PDPage page = document.getPage(PAGE - 1);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.setStrokingColor(Color.WHITE);
                content.setLineWidth(3);
                stroke(content, page, 0);
                content.setStrokingColor(Color.BLACK);
                content.setLineWidth(1);
                stroke(content, page, SHIFT);
            }
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void stroke(PDPageContentStream content, PDPage page, double shift) throws IOException {
        float height = page.getCropBox().getHeight();
        for (double edge : edges()) {
            content.moveTo((float) (edge + shift), height - (float) (TABLE.top() + INSIDE));
            content.lineTo((float) (edge + shift), height - (float) (TABLE.bottom() - INSIDE));
            content.stroke();
        }
    }
}
