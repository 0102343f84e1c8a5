package nianbao.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.county.FigureMaker.Slip;
import nianbao.county.ProseMaker.Plan;
import nianbao.places.Divisions;

/** Makes counties from those of the divisions, the same of one seed. */
final class CountyMaker {
    static final String PROSE = "prose";
    static final String SUM = "roll-up";
    static final String LEFT_OUT = "left-out";
    static final String TWICE = "twice";
    static final String MISSING = "missing";
    static final String DOUBTFUL = "doubtful";
    static final String DOUBTED = "requests.new.natural_person";

    private static final String MISPRINTED = "proactive.licensing.decisions";
    private static final List<String> IN_SUMS = List.of(SUM, LEFT_OUT, TWICE, MISSING, DOUBTFUL);
    private static final List<String> DEPARTMENTS =
            List.of("财政局", "教育局", "公安局", "民政局", "司法局", "自然资源局", "交通运输局", "水利局", "卫生健康局", "审计局");
    private static final int OF_A_KIND = 6;

    private final Random random;
    private final FigureMaker figures;
    private final ProseMaker prose;
    private final Divisions divisions = Divisions.shipped();
    private final List<String> counties;

    CountyMaker(long seed) {
        random = new Random(seed);
        figures = new FigureMaker(random);
        prose = new ProseMaker(random);
        counties = divisions.partsOf("").stream()
                .flatMap(province -> divisions.partsOf(province).stream())
                .flatMap(prefecture -> divisions.partsOf(prefecture).stream())
                .filter(code -> code.length() == 6)
                .toList();
    }

    /** One county's reports while they are made. */
    private static final class Draft {
        final List<MadeReport> reports = new ArrayList<>();
        final List<MadeReport> replaced = new ArrayList<>();
        final Set<MadeReport> gone = new LinkedHashSet<>();
        final Set<Planted> planted = new LinkedHashSet<>();

        Map<String, Map<String, Integer>> of(int year) {
            Map<String, Map<String, Integer>> found = new TreeMap<>();
            reports.stream()
                    .filter(report -> report.year() == year)
                    .forEach(report -> found.put(report.body(), report.figures()));
            return found;
        }
    }

    /** @param share how likely it is that something of a kind is planted, and in the sum of a year: 0 makes a clean county */
    MadeCounty make(double share) {
        String code = counties.get(random.nextInt(counties.size()));
        String name = divisions.name(code).orElseThrow();
        List<String> bodies = bodies(code, name);
        if (bodies.size() < 2 * OF_A_KIND) {
            return make(share);
        }
        List<String> left = new ArrayList<>(bodies);
        Collections.shuffle(left, random);
        Draft draft = new Draft();
        for (String kind : kinds(share)) {
            series(kind, left.remove(0), draft);
            if (kind.equals(Kind.OTHER_BODY.id())) {
                copied(left.remove(0), draft);
            }
        }
        left.forEach(body -> series("", body, draft));
        String government = name + "人民政府";
        List<MadeReport> own = own(government, left, share, draft);
        draft.reports.addAll(own);
        return new MadeCounty(
                code, government, bodies, draft.reports, draft.replaced, draft.gone, draft.planted, consequences(own));
    }

    /** Those of its bodies whose names tell where they are: a county of an ambiguous name has none. */
    private List<String> bodies(String code, String name) {
        List<String> departments = new ArrayList<>(DEPARTMENTS);
        Collections.shuffle(departments, random);
        List<String> towns = new ArrayList<>(divisions.partsOf(code));
        Collections.shuffle(towns, random);
        return Stream.of(
                        Stream.of(name + "人民政府办公室"),
                        departments.stream().limit(OF_A_KIND).map(department -> name + department),
                        towns.stream()
                                .map(town -> divisions.name(town).orElseThrow())
                                .filter(town -> town.endsWith("镇") || town.endsWith("乡"))
                                .limit(OF_A_KIND)
                                .map(town -> name + town + "人民政府"))
                .flatMap(each -> each)
                .filter(body -> divisions
                        .codeOf(body)
                        .filter(found -> found.startsWith(code))
                        .isPresent())
                .toList();
    }

    private List<String> kinds(double share) {
        return Stream.concat(Stream.of(Kind.values()).map(Kind::id), Stream.of(PROSE))
                .filter(kind -> random.nextDouble() < share)
                .toList();
    }

    /** The reports of a body, in one of which something of a kind is planted. */
    private void series(String kind, String body, Draft draft) {
        int year = MadeCounty.FIRST + 1 + random.nextInt(MadeCounty.LAST - MadeCounty.FIRST);
        boolean calm = kind.equals(Kind.SAME_FIGURES.id()) || kind.equals(Kind.OTHER_BODY.id());
        boolean blanks = random.nextInt(3) == 0;
        Map<String, Integer> before = start();
        Plan plan = prose.plan(false);
        for (int each = MadeCounty.FIRST; each <= MadeCounty.LAST; each++) {
            boolean here = each == year;
            if (!(here && kind.equals(Kind.SAME_FIGURES.id()))) {
                int persons = here && kind.equals(Kind.FAR.id()) ? 200 + random.nextInt(100) : 3 + random.nextInt(22);
                before = figures.year(before, here ? slip(kind) : Slip.NONE, persons, calm);
            }
            if (!(here && kind.equals(Kind.SAME_TEXT.id()))) {
                plan = prose.plan(false);
            }
            int off = here && kind.equals(PROSE) ? 13 + random.nextInt(7) : 0;
            MadeReport report = new MadeReport(
                    body, each, before, Set.of(), blanks, inTime(each), prose.write(plan, each, before, off));
            draft.reports.add(here ? published(kind, report, draft) : report);
        }
        if (!kind.isEmpty()) {
            draft.planted.add(new Planted(kind, body, year));
        }
    }

    private Map<String, Integer> start() {
        Map<String, Integer> start = new HashMap<>();
        FigureMaker.IN_FORCE.forEach(kind -> start.put(kind + "in_force", 9));
        return start;
    }

    private Slip slip(String kind) {
        int by = 1 + random.nextInt(3);
        return new Slip(kind.equals(Kind.CARRIED.id()) ? by : 0, kind.equals(Kind.IN_FORCE.id()) ? by : 0);
    }

    private MadeReport published(String kind, MadeReport report, Draft draft) {
        MadeReport published = kind.equals(Kind.LATE.id())
                ? report.on("%d-04-%02d".formatted(report.year() + 1, 1 + random.nextInt(30)))
                : report;
        if (kind.equals(Kind.GONE.id())) {
            draft.gone.add(published);
        }
        if (kind.equals(Kind.REPUBLISHED.id())) {
            draft.replaced.add(published.with(changed(published.figures(), MISPRINTED)));
        }
        return published;
    }

    private String inTime(int year) {
        return "%d-%02d-%02d".formatted(year + 1, 1 + random.nextInt(3), 1 + random.nextInt(28));
    }

    private Map<String, Integer> changed(Map<String, Integer> figures, String field) {
        Map<String, Integer> changed = new HashMap<>(figures);
        changed.merge(field, 1 + random.nextInt(9), Integer::sum);
        return changed;
    }

    /** Another body has in one year the figures of the body that was made last. */
    private void copied(String body, Draft draft) {
        Planted copy = draft.planted.stream()
                .filter(each -> each.kind().equals(Kind.OTHER_BODY.id()))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> before = start();
        for (int each = MadeCounty.FIRST; each <= MadeCounty.LAST; each++) {
            before = each == copy.year()
                    ? draft.of(each).get(copy.body())
                    : figures.year(before, Slip.NONE, 3 + random.nextInt(22), true);
            draft.reports.add(new MadeReport(
                    body,
                    each,
                    before,
                    Set.of(),
                    false,
                    inTime(each),
                    prose.write(prose.plan(false), each, before, 0)));
        }
        draft.planted.remove(copy);
        draft.planted.add(Planted.ofTwo(copy.kind(), copy.body(), body, copy.year()));
    }

    /** The county's own reports: what its bodies report together, but for what is planted in the sum. */
    private List<MadeReport> own(String government, List<String> untouched, double share, Draft draft) {
        List<MadeReport> own = new ArrayList<>();
        List<String> inSums = new ArrayList<>(IN_SUMS);
        Collections.shuffle(inSums, random);
        for (int year = MadeCounty.FIRST; year <= MadeCounty.LAST; year++) {
            Map<String, Map<String, Integer>> parts = draft.of(year);
            Optional<String> kind =
                    Optional.of(inSums.get(year - MadeCounty.FIRST)).filter(any -> random.nextDouble() < share);
            String body = untouched.get(random.nextInt(untouched.size()));
            Map<String, Integer> sum = figures.sum(parts(parts, body, kind.orElse("")));
            if (kind.isPresent()) {
                plant(kind.get(), body, year, draft);
                draft.planted.add(new Planted(kind.get(), kind.get().equals(SUM) ? government : body, year));
            }
            Map<String, Integer> stated = kind.equals(Optional.of(SUM)) ? changed(sum, MISPRINTED) : sum;
            own.add(new MadeReport(
                    government,
                    year,
                    stated,
                    Set.of(),
                    false,
                    inTime(year),
                    prose.write(prose.plan(true), year, stated, 0)));
        }
        return own;
    }

    private static List<Map<String, Integer>> parts(Map<String, Map<String, Integer>> all, String body, String kind) {
        Map<String, Map<String, Integer>> parts = new TreeMap<>(all);
        List<Map<String, Integer>> summed = new ArrayList<>();
        if (kind.equals(LEFT_OUT)) {
            parts.remove(body);
        } else if (kind.equals(TWICE)) {
            summed.add(parts.get(body));
        }
        summed.addAll(parts.values());
        return summed;
    }

    private static void plant(String kind, String body, int year, Draft draft) {
        if (kind.equals(MISSING)) {
            draft.reports.removeIf(report -> report.body().equals(body) && report.year() == year);
        } else if (kind.equals(DOUBTFUL)) {
            draft.reports.replaceAll(
                    report -> report.body().equals(body) && report.year() == year ? report.doubting(DOUBTED) : report);
        }
    }

    /** What does not follow from year to year in a sum of which a body was left out, or one that slipped is a part. */
    private static Set<Planted> consequences(List<MadeReport> own) {
        Set<Planted> found = new LinkedHashSet<>();
        for (int i = 1; i < own.size(); i++) {
            MadeReport before = own.get(i - 1);
            MadeReport now = own.get(i);
            boolean carries = now.figures().keySet().stream()
                    .filter(field -> field.startsWith(FigureMaker.CARRIED_IN))
                    .allMatch(field -> now.figure(field)
                            == before.figure(
                                    FigureMaker.CARRIED_OUT + field.substring(FigureMaker.CARRIED_IN.length())));
            if (!carries) {
                found.add(new Planted(Kind.CARRIED.id(), now.body(), now.year()));
            }
            boolean follows = FigureMaker.IN_FORCE.stream()
                    .allMatch(kind -> now.figure(kind + "in_force")
                            == before.figure(kind + "in_force")
                                    + now.figure(kind + "issued")
                                    - now.figure(kind + "repealed"));
            if (!follows) {
                found.add(new Planted(Kind.IN_FORCE.id(), now.body(), now.year()));
            }
        }
        return found;
    }
}
