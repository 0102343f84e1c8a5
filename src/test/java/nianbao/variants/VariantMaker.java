package nianbao.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;

/** Makes one report from a seed and its features. */
public final class VariantMaker {
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final List<String> NOTHING = List.of("", "-", "--", "/", "／", "—", "——", "无", "\u00a0", "－");

    private final Set<Feature> features;
    private final Random random;
    private final Truth truth = new Truth();
    private final int year;
    private final FormTable proactive;
    private final FormTable requests;
    private final FormTable disputes;
    private final Figures figures;

    private VariantMaker(long seed, Set<Feature> features) {
        this.features = features;
        this.random = new Random(seed);
        this.year = 2019 + random.nextInt(7);
        String form = CATALOG.ofYear(OptionalInt.of(year)).orElseThrow().id();
        String other = form.equals("ogi-2019") ? "ogi-2021" : "ogi-2019";
        String second = features.contains(Feature.MIXED_FORMS) ? other : form;
        boolean swapped = random.nextBoolean();
        this.proactive = CATALOG.table("proactive", swapped ? second : form);
        String third = swapped ? form : second;
        this.requests = CATALOG.table("requests", third);
        this.disputes = CATALOG.table("disputes", third);
        this.figures = new Figures(random, proactive, requests, disputes, features.contains(Feature.WIDE_FIGURES));
    }

    /** A report as most publishers print it, as a web page. */
    public static String html(long seed) {
        return make(seed, Set.of()).html();
    }

    /** A document and the truth of it. */
    record Variant(String html, Truth truth, Figures figures) {}

    static Variant make(long seed, Set<Feature> features) {
        VariantMaker maker = new VariantMaker(seed, features);
        return new Variant(maker.html(), maker.truth, maker.figures);
    }

    private String html() {
        Titles titles = Titles.of(random, features, year);
        print();
        truth.title = titles.title();
        truth.issuer = titles.issuer();
        truth.issuerMayBe = List.of(titles.full(), titles.full() + "人民政府");
        truth.year = year;
        truth.template = template();
        String css = new Look(features, random).css();
        Wordings words = new Wordings(features, random);
        Sheets sheets = new Sheets(features, random, figures, words);
        Setting setting = new Setting(features, random);
        List<Sheet> blocks = sheets.proactive(proactive);
        Sheet three = sheets.requests(requests);
        Sheet four = sheets.disputes(disputes);
        Body body = new Body(features, random, truth, titles, setting);
        return "<!DOCTYPE html><html lang='zh-CN'><head><meta charset='utf-8'><title>" + titles.title()
                + "</title><style>\n" + css + "</style></head><body>\n"
                + body.html(blocks, three, four) + "</body></html>\n";
    }

    private String template() {
        List<String> forms = new ArrayList<>();
        if (present(proactive)) {
            forms.add(proactive.form());
        }
        if (present(requests)) {
            forms.add(requests.form());
        }
        List<String> distinct = forms.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : "mixed";
    }

    private boolean present(FormTable table) {
        return table.fields().stream().anyMatch(field -> !figures.isAbsent(field.id()));
    }

    /** Prints the figures in the ways that the features ask for. */
    private void print() {
        if (has(Feature.BREACH)) {
            List<Field> totals = figures.fields().stream()
                    .filter(field ->
                            field.column().equals("total") && !field.id().startsWith("proactive."))
                    .toList();
            for (int i = 0; i <= random.nextInt(3); i++) {
                figures.misprint(totals.get(random.nextInt(totals.size())).id(), 1 + random.nextInt(3));
            }
        }
        drop();
        String nothing = NOTHING.get(random.nextInt(NOTHING.size()));
        boolean every = random.nextBoolean();
        for (Field field : figures.fields()) {
            if (figures.isAbsent(field.id())) {
                continue;
            }
            boolean zero = figures.number(field.id()).signum() == 0;
            if (has(Feature.TOTAL_BLANK)
                    && field.column().equals("total")
                    && field.id().startsWith("requests.")) {
                figures.blank(field.id(), "");
            } else if (has(Feature.BLANKS) && zero && (every || random.nextInt(3) > 0)) {
                figures.blank(field.id(), every ? nothing : NOTHING.get(random.nextInt(NOTHING.size())));
            } else {
                figures.print(field.id(), printed(field));
            }
        }
    }

    private void drop() {
        if (has(Feature.MISSING_TABLE)) {
            FormTable table = List.of(proactive, requests, disputes).get(random.nextInt(3));
            table.fields().forEach(field -> figures.drop(field.id()));
        }
        if (has(Feature.MISSING_ROW)) {
            List<FormTable.Row> rows = random.nextInt(3) == 0 ? proactive.rows() : requests.rows();
            rows.get(random.nextInt(rows.size())).fields().forEach(field -> figures.drop(field.id()));
        }
        if (has(Feature.MISSING_COLUMN)) {
            boolean third = random.nextInt(4) > 0;
            FormTable table = third ? requests : disputes;
            List<Field> columns = table.rows().get(0).fields();
            Field gone = columns.get(random.nextInt(columns.size()));
            table.fields().stream()
                    .filter(field -> third
                            ? field.column().equals(gone.column())
                            : field.id().equals(gone.id()))
                    .forEach(field -> figures.drop(field.id()));
        }
    }

    private String printed(Field field) {
        String plain = figures.number(field.id()).toPlainString();
        if (has(Feature.THOUSANDS)) {
            plain = String.format(Locale.ROOT, "%,d", figures.number(field.id()).longValue())
                    + (plain.contains(".") ? plain.substring(plain.indexOf('.')) : "");
        }
        if (has(Feature.DECIMALS) && field.type() == Field.Type.DECIMAL) {
            figures.set(field.id(), figures.number(field.id()).add(new java.math.BigDecimal("0.1234")));
            plain = figures.number(field.id()).toPlainString();
        }
        if (has(Feature.FULL_WIDTH)) {
            plain = plain.chars()
                    .map(c -> c >= '0' && c <= '9' || c == ',' || c == '.' ? c + 0xFEE0 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        if (has(Feature.PROSE_CELLS) && random.nextInt(6) == 0) {
            plain += List.of("（其中修订16件）", "（含上年结转3件）", "（见备注）", "（线上 12）").get(random.nextInt(4));
        } else if (has(Feature.UNITS) && random.nextInt(4) == 0) {
            String unit =
                    field.type() == Field.Type.DECIMAL ? List.of("元", "万元").get(random.nextInt(2)) : "件";
            if (unit.equals("元") && field.unit().isPresent()) { // of which it has ten thousands
                figures.set(field.id(), figures.number(field.id()).movePointLeft(4));
            }
            plain += unit;
        }
        return field.type() == Field.Type.SIGNED_INTEGER && !plain.startsWith("-") && random.nextBoolean()
                ? "+" + plain
                : plain;
    }

    private boolean has(Feature feature) {
        return features.contains(feature);
    }
}
