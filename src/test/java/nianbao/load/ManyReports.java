package nianbao.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.report.form.Field;
import nianbao.report.form.file.FormCatalog;

/**
 * Makes records as a reader would, by number: offices of the counties and prefectures that there are, on the years from 2019
 * to 2025; one in four with figures to look at, one in eight with a check that fails. The same number is the same record.
 */
final class ManyReports {
    private static final int FIRST_YEAR = 2019;
    static final int YEARS = 7;
    /** Seeds beside each other begin alike. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<String> OFFICES =
            List.of("人民政府", "教育局", "卫生健康局", "市场监督管理局", "民政局", "财政局", "交通运输局", "应急管理局", "自然资源局", "水利局");
    private static final List<String> SENTENCES = List.of(
            "%s年，%s认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，稳步推进政府信息公开工作。",
            "全年通过门户网站主动公开各类政府信息%d条，其中政策文件%d条、工作动态%d条。",
            "坚持政策文件与解读材料同步起草、同步审批、同步发布，制作图文、视频等多种形式的解读%d篇。",
            "召开新闻发布会%d场，办理领导信箱来信%d件，按时办结率达到100%%。",
            "本年新收政府信息公开申请%d件，上年结转%d件，均按期答复，未发生因信息公开引起的行政诉讼。",
            "完善公文公开属性源头认定机制，拟制公文时同步确定主动公开、依申请公开或者不予公开，不予公开的说明理由。",
            "优化门户网站政府信息公开专栏，调整栏目%d个，新增基层政务公开标准化目录%d项。",
            "规范政务新媒体运行管理，注销僵尸账号%d个，更新频率和内容质量均达到考核要求。",
            "将政务公开纳入年度绩效考核，分值权重不低于%d%%，每季度通报一次工作情况。",
            "举办业务培训%d次，参训人员%d人次，队伍的业务能力有所提高。",
            "存在的主要问题：一是公开的内容还不够全面，二是解读的形式还不够丰富，三是人员力量较为薄弱。",
            "下一步将加强对重点领域信息的梳理，围绕营商环境、义务教育、养老服务等群众关切的事项扩大公开。",
            "在便民服务中心设立政务公开专区，配备查询终端和资料架，为群众提供查阅、咨询、打印等服务。",
            "对照年度工作要点逐项分解任务，明确责任科室和完成时限，由分管领导牵头督办落实。",
            "严格执行保密审查制度，坚持先审查后公开，全年未发生失密泄密事件。",
            "高速公路、粮食储备、防汛抗旱、老旧小区改造等%d个项目的批准和实施信息全部公开。");
    /** In few reports, so that there is something rare to look for. */
    private static final List<String> RARE = List.of("蚕桑产业", "冰雪旅游", "古树名木", "盐碱地治理", "候鸟迁徙", "地热供暖", "梯田修复");

    private static final List<ProblemCode> OF_FIGURES = List.of(
            ProblemCode.VALUE_UNREADABLE,
            ProblemCode.VALUE_UNEXPLAINED,
            ProblemCode.VALUE_WITH_PROSE,
            ProblemCode.UNIT_DIFFERS);
    private static final List<ProblemCode> OF_REPORTS =
            List.of(ProblemCode.TITLE_MISSING, ProblemCode.ISSUER_UNCONFIRMED, ProblemCode.YEAR_MISSING);
    private static final List<String> TEXT_SOURCES = List.of("digital", "digital", "digital", "ocr", "mixed");

    private final List<String> issuers = new ArrayList<>();
    private final List<String> fields = FormCatalog.load().newest().tables().stream()
            .flatMap(table -> table.fields().stream())
            .map(Field::id)
            .toList();

    /** @param divisions the list of divisions, codes and names */
    ManyReports(Path divisions) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(divisions)) {
            names.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1));
        }
        names.keySet().stream()
                .filter(code -> code.matches("\\d{4}|\\d{6}"))
                .sorted()
                .map(code -> code.length() == 4
                        ? names.get(code)
                        : names.getOrDefault(code.substring(0, 4), "") + names.get(code))
                .forEach(issuers::add);
    }

    /** The bytes of a report's file, which nobody reads. */
    static SourceFile file(int number) {
        return SourceFile.single(
                "report-" + number + ".pdf", "application/pdf", ("report " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Whose report it is; seven reports have the same. */
    String issuer(int number) {
        int office = number / YEARS / issuers.size();
        String where = issuers.get(number / YEARS * 7919 % issuers.size());
        return where + OFFICES.get(office % OFFICES.size());
    }

    ReportRecord of(int number) {
        Random random = new Random(number * SPREAD);
        SourceFile file = file(number);
        String issuer = issuer(number);
        int year = FIRST_YEAR + number % YEARS;
        List<Note> notes = new ArrayList<>();
        List<Value> values = values(random, notes);
        List<Check> checks = checks(random, notes);
        if (random.nextInt(20) == 0) {
            notes.add(note(OF_REPORTS.get(random.nextInt(OF_REPORTS.size())), Optional.empty()));
        }
        boolean isDoubtful = values.stream().anyMatch(value -> value.status() == Status.REVIEW)
                || notes.stream()
                        .anyMatch(note -> note.field().isEmpty() && !note.code().equals("check-failed"));
        Verdict verdict = isDoubtful
                ? Verdict.REVIEW
                : checks.stream().anyMatch(check -> check.verdict() == CheckVerdict.FAIL)
                        ? Verdict.ACCEPTED_WITH_FAILURES
                        : Verdict.ACCEPTED;
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(
                        file.name(),
                        file.sha256(),
                        Optional.of(file.mediaType()),
                        file.bytes().length,
                        OptionalInt.of(6),
                        Optional.of(TEXT_SOURCES.get(random.nextInt(TEXT_SOURCES.size())))),
                new Description(
                        Optional.of(issuer + year + "年政府信息公开工作年度报告"),
                        Optional.of(issuer),
                        OptionalInt.of(year),
                        Optional.of("ogi-2021"),
                        Description.UNKNOWN.forms(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                sections(random, issuer, year),
                values,
                checks,
                notes,
                verdict,
                new Reader("nianbao", "1.0"));
    }

    private List<Value> values(Random random, List<Note> notes) {
        int doubtful = random.nextInt(4) == 0 ? 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 5) : 0;
        double share = (double) doubtful / fields.size();
        List<Value> values = new ArrayList<>();
        for (String field : fields) {
            String raw = Integer.toString(random.nextInt(4) == 0 ? random.nextInt(3000) : 0);
            boolean isDoubtful = random.nextDouble() < share;
            values.add(new Value(
                    field,
                    Optional.of(new BigDecimal(raw)),
                    Optional.of(raw),
                    Optional.empty(),
                    isDoubtful ? Status.REVIEW : Status.READ,
                    Optional.of(BigDecimal.ONE),
                    OptionalInt.of(1 + values.size() / 60),
                    Optional.of(List.of(
                            BigDecimal.valueOf(50.0 + values.size()),
                            BigDecimal.valueOf(100),
                            BigDecimal.valueOf(70.0 + values.size()),
                            BigDecimal.valueOf(120))),
                    Optional.of(new Position(1 + values.size() / 60, 1 + values.size() % 60, 2)),
                    List.of()));
            if (isDoubtful && random.nextBoolean()) {
                notes.add(note(OF_FIGURES.get(random.nextInt(OF_FIGURES.size())), Optional.of(field)));
            }
        }
        return values;
    }

    private List<Check> checks(Random random, List<Note> notes) {
        List<Check> checks = new ArrayList<>();
        boolean mayFail = random.nextInt(8) == 0;
        for (int i = 0; i < 20; i++) {
            boolean fails = mayFail && random.nextInt(10) == 0;
            checks.add(new Check(
                    "check." + i,
                    fails ? CheckVerdict.FAIL : CheckVerdict.PASS,
                    Optional.of(BigDecimal.TEN),
                    Optional.of(fails ? BigDecimal.ONE : BigDecimal.TEN),
                    List.of(fields.get(i))));
            if (fails) {
                notes.add(note(ProblemCode.CHECK_FAILED, Optional.empty()));
            }
        }
        return checks;
    }

    private static Note note(ProblemCode code, Optional<String> field) {
        return new Note(code.id(), OptionalInt.of(1), Optional.empty(), field, "What is wrong.", Optional.empty());
    }

    /** Some 3,000 letters, as reports of this kind have. */
    private static List<Section> sections(Random random, String issuer, int year) {
        List<Section> sections = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(sentence(random, i == 0 ? 0 : random.nextInt(SENTENCES.size()), issuer, year));
            }
            if (random.nextInt(300) == 0) {
                text.append(RARE.get(random.nextInt(RARE.size()))).append("信息专栏上线。");
            }
            sections.add(new Section(number, "第" + number + "部分", text.toString(), OptionalInt.of(number)));
        }
        return sections;
    }

    private static String sentence(Random random, int which, String issuer, int year) {
        String sentence = SENTENCES.get(which);
        return which == 0
                ? String.format(Locale.ROOT, sentence, year, issuer)
                : String.format(Locale.ROOT, sentence, random.nextInt(900), random.nextInt(90), random.nextInt(90));
    }
}
