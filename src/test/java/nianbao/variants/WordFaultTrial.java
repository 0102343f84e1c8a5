package nianbao.variants;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.report.form.Field;
import nianbao.variants.FaultTrial.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** {@link FaultTrial} on files of Word. */
public final class WordFaultTrial {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private WordFaultTrial() {}

    /** One report with one fault in one of its wordings. */
    static Outcome of(Pipeline pipeline, WordCellFault fault, int wording, long seed) {
        VariantMaker.Variant variant = VariantMaker.make(seed, Set.of());
        Document page = Jsoup.parse(variant.html());
        List<Element> cells = page.select("table.three td.figure");
        List<Field> fields = variant.figures().fields().stream()
                .filter(field -> field.id().startsWith("requests."))
                .toList();
        Random random = new Random(seed);
        Map<String, String> changed = new TreeMap<>();
        Map<Element, String> inCells = new HashMap<>();
        while (changed.size() < FaultTrial.CHANGED) {
            int at = random.nextInt(cells.size());
            String field = fields.get(at).id();
            String figure = variant.figures().printed(field).strip();
            if (figure.matches("\\d{1,6}")) {
                String xml = fault.xml(wording, figure, random);
                inCells.put(cells.get(at), xml);
                changed.put(field, xml);
            }
        }
        byte[] bytes = WordPage.of(page, inCells);
        ReportRecord record = pipeline.read(SourceFile.single("variant.docx", DOCX, bytes));
        return FaultTrial.compared(record, variant.figures().values(), changed, fault.right());
    }

    /** Every fault in every wording, each in {@code reports} reports, as a table in Markdown. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int reports = Integer.parseInt(args[1]);
        System.out.println("| cells of Word that hold | reports | figures | right | silent errors | needless doubts |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (WordCellFault fault : WordCellFault.values()) {
                Outcome sum = FaultTrial.NOTHING;
                for (int i = 0; i < fault.size() * reports; i++) {
                    sum = sum.plus(of(pipeline, fault, i % fault.size(), seed++));
                }
                System.out.println(FaultTrial.row(
                        fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), fault.size() * reports, sum));
                sum.silent().stream().limit(5).forEach(System.err::println);
            }
        }
    }
}
