package nianbao.variants;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.report.form.Field;
import nianbao.variants.CellFault.Right;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads made reports in some of whose cells something else stands than a plain figure, and counts what is wrong unseen. */
public final class FaultTrial {
    /** Cells of one report that are changed. */
    static final int CHANGED = 6;

    private FaultTrial() {}

    /**
     * What came of one report.
     *
     * @param figures that were compared
     * @param right figures with their value, or in doubt where only that is right
     * @param silent each figure that is wrong and trusted, told
     * @param needless figures in doubt that nothing was done to
     */
    record Outcome(int figures, int right, List<String> silent, int needless) {
        Outcome {
            silent = List.copyOf(silent);
        }

        Outcome plus(Outcome other) {
            List<String> both = new ArrayList<>(silent);
            both.addAll(other.silent);
            return new Outcome(figures + other.figures, right + other.right, both, needless + other.needless);
        }
    }

    static final Outcome NOTHING = new Outcome(0, 0, List.of(), 0);

    /** One report with one fault in one of its wordings. */
    static Outcome of(Pipeline pipeline, CellFault fault, int wording, long seed) {
        VariantMaker.Variant variant = VariantMaker.make(seed, Set.of());
        Document page = Jsoup.parse(variant.html());
        List<Element> cells = page.select("table.three td.figure");
        List<Field> fields = variant.figures().fields().stream()
                .filter(field -> field.id().startsWith("requests."))
                .toList();
        if (cells.size() != fields.size()) {
            throw new IllegalStateException(cells.size() + " cells for " + fields.size() + " figures");
        }
        Random random = new Random(seed);
        Map<String, String> changed = new TreeMap<>();
        while (changed.size() < CHANGED) {
            int at = random.nextInt(cells.size());
            String field = fields.get(at).id();
            String html = fault.html(wording, variant.figures().printed(field), random);
            cells.get(at).html(html);
            changed.put(field, html);
        }
        byte[] bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8);
        ReportRecord record = pipeline.read(SourceFile.single("variant.html", "text/html", bytes));
        return compared(record, variant.figures().values(), changed, fault.right());
    }

    static Outcome compared(
            ReportRecord record, Map<String, Optional<BigDecimal>> truth, Map<String, String> changed, Right right) {
        List<String> silent = new ArrayList<>();
        int good = 0;
        int needless = 0;
        for (Value value : record.values()) {
            boolean trusted = value.status() != Status.REVIEW && value.status() != Status.MISSING;
            boolean same = isSame(value.value(), truth.getOrDefault(value.field(), Optional.empty()));
            boolean doubtOnly = changed.containsKey(value.field()) && right == Right.DOUBT;
            boolean isRight = doubtOnly ? !trusted : same;
            good += isRight ? 1 : 0;
            needless += !trusted && (!changed.containsKey(value.field()) || right == Right.CERTAIN) ? 1 : 0;
            if (trusted && !isRight) {
                silent.add(value.field() + " " + value.status() + " "
                        + value.raw().orElse("") + " of " + changed.getOrDefault(value.field(), "a plain cell"));
            }
        }
        return new Outcome(record.values().size(), good, silent, needless);
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    /** Every fault in every wording, each in {@code reports} reports, as a table in Markdown. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int reports = Integer.parseInt(args[1]);
        System.out.println("| cells that hold | reports | figures | right | silent errors | needless doubts |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        Outcome all = NOTHING;
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (CellFault fault : CellFault.values()) {
                Outcome sum = NOTHING;
                for (int i = 0; i < fault.size() * reports; i++) {
                    sum = sum.plus(of(pipeline, fault, i % fault.size(), seed++));
                }
                System.out.println(
                        row(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), fault.size() * reports, sum));
                sum.silent().stream().limit(5).forEach(System.err::println);
                all = all.plus(sum);
            }
        }
        System.out.println(row("all", 0, all));
    }

    static String row(String name, int reports, Outcome sum) {
        return "| " + name + " | " + (reports == 0 ? "" : reports) + " | " + sum.figures() + " | " + sum.right() + " | "
                + sum.silent().size() + " | " + sum.needless() + " |";
    }
}
