package nianbao.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nianbao.correct.FigureFields;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.places.Divisions;
import nianbao.review.DoubtfulReports;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;

/**
 * Puts a county with all its bodies and years into a store: {@code CountyMain FOLDER COUNTY}, which is to be looked at, and asked for
 * how long it takes. Its figures add up and carry over, but for some that are planted: a body that the county left out, a
 * figure carried over otherwise, reports alike, published again, late, missing, and a town that names no county.
 */
final class CountyMain {
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;
    private static final List<String> OFFICES = List.of(
            "人民政府办公室",
            "发展和改革局",
            "教育体育和科技局",
            "公安局",
            "民政局",
            "司法局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "住房和城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "文化和旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "林业局",
            "医疗保障局",
            "信访局",
            "行政审批服务局",
            "城市管理局",
            "乡村振兴局",
            "招商服务中心",
            "税务局",
            "气象局",
            "烟草专卖局");
    private static final List<String> COLUMNS =
            List.of("natural_person", "business", "research", "public_welfare_org", "legal_service", "other");

    private final FigureFields fields = FigureFields.load();
    private final Random random = new Random(7);
    private final Map<String, Map<String, Integer>> carried = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        StoreAddress address = LargeStore.address(Files.createDirectories(folder));
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            new CountyMain().fill(store, folder, arguments[1]);
        }
    }

    private void fill(ReportStore store, Path folder, String county) throws IOException {
        Divisions divisions = Divisions.shipped();
        String name = divisions.name(county).orElseThrow();
        List<String> bodies = new ArrayList<>();
        OFFICES.forEach(office -> bodies.add(name + office));
        divisions
                .partsOf(county)
                .forEach(town -> bodies.add(name + divisions.name(town).orElseThrow() + "人民政府"));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Map<String, Integer> sum = new LinkedHashMap<>();
            for (String body : bodies) {
                boolean isLast = body.equals(bodies.get(bodies.size() - 1));
                if (isLast && year == LAST_YEAR) {
                    continue; // it owes one
                }
                Map<String, Integer> figures = figures(body);
                boolean isLeftOut = body.endsWith("财政局") && year == LAST_YEAR;
                figures.forEach((field, value) -> sum.merge(field, isLeftOut ? 0 : value, Integer::sum));
                // from here on it names no county
                String called = isLast && year >= LAST_YEAR - 1 ? body.substring(name.length()) : body;
                if (body.endsWith("民政局") && year == LAST_YEAR) {
                    figures.merge("requests.carried_in.natural_person", 1, Integer::sum);
                }
                take(store, folder, called, year, figures, "一", body.endsWith("审计局") && year == LAST_YEAR);
                if (body.endsWith("水利局") && year == LAST_YEAR) {
                    figures.merge("requests.granted.total", 2, Integer::sum);
                    take(store, folder, called, year, figures, "二", false);
                }
            }
            take(store, folder, name + "人民政府", year, sum, "一", false);
        }
    }

    /** Requests of a year: what comes is granted, or carried over to the next. */
    private Map<String, Integer> figures(String body) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        fields.ids().forEach(field -> figures.put(field, 0));
        Map<String, Integer> before = carried.getOrDefault(body, Map.of());
        Map<String, Integer> after = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            int in = before.getOrDefault(column, 0);
            int fresh = column.equals("natural_person") ? random.nextInt(40) : random.nextInt(8) / 5;
            int out = fresh > 3 ? random.nextInt(3) : 0;
            put(figures, "requests.carried_in.", column, in);
            put(figures, "requests.new.", column, fresh);
            put(figures, "requests.granted.", column, in + fresh - out);
            put(figures, "requests.processed_total.", column, in + fresh - out);
            put(figures, "requests.carried_out.", column, out);
            after.put(column, out);
        }
        carried.put(body, after);
        figures.put("proactive.licensing.decisions", random.nextInt(900));
        figures.put("proactive.penalties.decisions", random.nextInt(90));
        return figures;
    }

    private static void put(Map<String, Integer> figures, String row, String column, int value) {
        figures.put(row + column, value);
        figures.merge(row + "total", value, Integer::sum);
    }

    private void take(
            ReportStore store,
            Path folder,
            String body,
            int year,
            Map<String, Integer> figures,
            String file,
            boolean isDoubtful)
            throws IOException {
        Path path = Files.writeString(folder.resolve(body + year + file + ".pdf"), body + year + file);
        Ingest ingest = new Ingest(
                new FakeReading(source -> record(source, body, year, figures, isDoubtful)),
                store,
                Optional.empty(),
                Messages.in(Locale.CHINESE));
        long run = ingest.begin("test", Map.of());
        ingest.take(run, IncomingFile.of(path, "test"), path);
        ingest.end(run);
        Files.delete(path);
    }

    private static ReportRecord record(
            SourceFile file, String body, int year, Map<String, Integer> figures, boolean isDoubtful) {
        FakeReport report = new FakeReport().by(body).on(year);
        String day = body.endsWith("统计局") && year == LAST_YEAR ? "-04-16" : "-01-20";
        String text = body.endsWith("林业局") ? "本单位严格执行条例，公开信息若干条。".repeat(20) : body + year + "年的工作。";
        report.dated((year + 1) + day, text);
        figures.forEach(
                (field, value) -> report.with(field, BigDecimal.valueOf(value).toPlainString()));
        ReportRecord record = report.of(file);
        return isDoubtful
                ? DoubtfulReports.with(
                        record, Status.REVIEW, List.of("requests.new.natural_person", "requests.new.total"), List.of())
                : record;
    }
}
