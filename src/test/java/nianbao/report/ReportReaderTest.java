package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Extent;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SecondReader;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.report.ReportReader.ReadReport;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.FilledForms;
import org.junit.jupiter.api.Test;

/** A whole report as its blocks, and what is said of it. */
class ReportReaderTest {
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final String TITLE = "某县人民政府2024年政府信息公开工作年度报告";

    private final List<Block> blocks = new ArrayList<>();
    private boolean unread;

    private ReportReaderTest say(String... texts) {
        for (String text : texts) {
            blocks.add(new Paragraph(text, Optional.empty(), Alignment.BODY, 0));
        }
        return this;
    }

    private ReportReaderTest table(String kind, String version, String figure) {
        blocks.add(FilledForms.table(kind, version, figure));
        return this;
    }

    private ReportReaderTest sectionsTwoToFour(String figure) {
        return say("二、主动公开政府信息情况")
                .table("proactive", "ogi-2021", figure)
                .say("三、收到和处理政府信息公开申请情况")
                .table("requests", "ogi-2021", figure)
                .say("四、政府信息公开行政复议、行政诉讼情况")
                .table("disputes", "ogi-2021", figure);
    }

    private ReportReaderTest whole(String figure) {
        return say(TITLE, "一、总体情况", "2024年，本机关工作有序。")
                .sectionsTwoToFour(figure)
                .say("五、存在的主要问题及改进情况", "无。", "六、其他需要报告的事项", "无。");
    }

    private ReadReport read() {
        return read(Extent.WHOLE);
    }

    private ReadReport read(Extent extent) {
        return new ReportReader(CATALOG, extent).read(blocks, unread, Optional.empty(), SecondReader.NONE);
    }

    /** As a scan, cells of which can be looked at again. */
    private ReadReport scanned() {
        SecondReader again = (page, first) -> List.of();
        return new ReportReader(CATALOG, Extent.WHOLE).read(blocks, unread, Optional.empty(), again);
    }

    /** A report whose table of section three was not found, and left this. */
    private ReportReaderTest withRests(String... rests) {
        return say(TITLE, "一、总体情况", "2024年，本机关工作有序", "二、主动公开政府信息情况")
                .table("proactive", "ogi-2021", "0")
                .say("本年无规章", "三、收到和处理政府信息公开申请情况")
                .say(rests)
                .say("四、政府信息公开行政复议、行政诉讼情况")
                .table("disputes", "ogi-2021", "0");
    }

    private static List<String> texts(ReadReport reading) {
        return reading.sections().orElseThrow().stream().map(Section::text).toList();
    }

    @Test
    void whatIsLeftOfATableThatWasNotUnderstoodOnAScanIsNoProse() {
        String note = "注：部分公开的申请不重复统计。";
        ReadReport scan = withRests("申请人情况", "一、本年新收政府信息公开申请数量0 0 ][", note).scanned();
        assertThat(texts(scan).subList(0, 3)).containsExactly("2024年，本机关工作有序", "本年无规章", note);
        assertThat(codes(scan)).contains(ProblemCode.TABLE_MISSING);
    }

    @Test
    void whatAFileStatesItselfStaysWhateverBecomesOfItsTables() {
        assertThat(texts(withRests("申请人情况").read()).get(2)).isEqualTo("申请人情况");
    }

    private static List<ProblemCode> codes(ReadReport reading) {
        return reading.problems().stream().map(Problem::code).distinct().toList();
    }

    @Test
    void whereFiguresAreAskedForTheProseIsUnreadNotEmpty() {
        ReadReport reading = say(TITLE, "一、总体情况").sectionsTwoToFour("0").read(Extent.FIGURES);
        assertThat(reading.sections()).isEmpty();
        assertThat(reading.description().preamble()).isEmpty();
        assertThat(reading.description().year()).hasValue(2024);
        assertThat(codes(reading)).containsExactly(ProblemCode.PROSE_UNREAD);
        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void figuresOfNobodyAreNotAcceptedWhereOnlyTheyAreAskedFor() {
        ReadReport reading = say("一、总体情况").sectionsTwoToFour("0").read(Extent.FIGURES);
        assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aReportIsReadAsAWhole() {
        ReadReport reading = whole("0").read();

        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.description().title()).contains(TITLE);
        assertThat(reading.description().issuer()).contains("某县人民政府");
        assertThat(reading.description().year()).hasValue(2024);
        assertThat(reading.description().template()).contains("ogi-2021");
        assertThat(reading.description().forms().disputes()).contains("ogi-2021");
        assertThat(reading.sections().orElseThrow()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(reading.tables()).hasSize(3);
        assertThat(reading.checks()).isNotEmpty();
        assertThat(reading.values())
                .hasSize(CATALOG.table("proactive", "ogi-2021").fields().size()
                        + CATALOG.table("requests", "ogi-2021").fields().size()
                        + CATALOG.table("disputes", "ogi-2021").fields().size())
                .allMatch(value -> value.status() == Status.READ);
    }

    @Test
    void figuresThatDoNotAddUpAreTold() {
        ReadReport reading = whole("1").read();

        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_FAILURES);
        assertThat(codes(reading)).containsExactly(ProblemCode.CHECK_FAILED);
    }

    @Test
    void theEmptyFormIsToldAndNotAccepted() {
        ReadReport reading = whole("/").read();

        assertThat(codes(reading)).containsExactly(ProblemCode.FORM_EMPTY);
        assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        say(TITLE, "一、总体情况", "2024年，本机关工作有序。", "三、收到和处理政府信息公开申请情况");
        ReadReport reading = table("requests", "ogi-2021", "0").read();

        assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.TABLE_MISSING)
                .extracting(Problem::arguments)
                .containsExactly(List.of("proactive"), List.of("disputes"));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.SECTION_MISSING)
                .extracting(Problem::arguments)
                .containsExactly(List.of("2"), List.of("4"), List.of("5"), List.of("6"));
        assertThat(reading.values())
                .filteredOn(value -> value.field().startsWith("disputes"))
                .isNotEmpty()
                .allMatch(value -> value.status() == Status.MISSING);
        assertThat(reading.description().forms().proactive()).isEmpty();
        assertThat(reading.description().template()).contains("ogi-2021");
    }

    @Test
    void theFormOfATableThatIsMissingIsThatOfTheYear() {
        ReadReport reading =
                say("某县人民政府2019年政府信息公开工作年度报告", "一、总体情况", "2019年，本机关工作有序。").read();

        assertThat(reading.values())
                .hasSize(CATALOG.table("proactive", "ogi-2019").fields().size()
                        + CATALOG.table("requests", "ogi-2019").fields().size()
                        + CATALOG.table("disputes", "ogi-2019").fields().size());
        assertThat(reading.description().template()).isEmpty();
    }

    @Test
    void tablesOfTwoFormsAreTold() {
        say(TITLE, "二、主动公开政府信息情况").table("proactive", "ogi-2019", "0");
        say("三、收到和处理政府信息公开申请情况").table("requests", "ogi-2021", "0");

        assertThat(read().description().template()).contains("mixed");
        assertThat(read().description().forms().proactive()).contains("ogi-2019");
    }

    @Test
    void textThatIsLeftInATableIsTold() {
        whole("0");
        Table last = (Table) blocks.remove(blocks.size() - 5);
        Place place = new Place(3, new Box(0, 0, 10, 10));
        blocks.add(
                blocks.size() - 4,
                new Table(
                        last.rows(),
                        last.columns(),
                        last.cells(),
                        last.firstPage(),
                        List.of(new Table.Leftover("续表", place))));

        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TABLE_LEFTOVER_TEXT);
            assertThat(problem.arguments()).containsExactly("续表");
            assertThat(problem.page()).hasValue(3);
        });
    }

    @Test
    void proseOfAnotherKindIsNoReport() {
        ReadReport reading = say("某县会议纪要", "一、会议认为", "好。", "二、会议要求", "好。").read();

        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_A_REPORT);
        assertThat(codes(reading)).containsExactly(ProblemCode.NOT_A_REPORT);
        assertThat(reading.values()).isEmpty();
        assertThat(reading.sections().orElseThrow()).isEmpty();
        assertThat(reading.description().issuer()).isEmpty();
    }

    @Test
    void whatIsNotFoundMayStandOnAPageThatCouldNotBeRead() {
        unread = true;
        ReadReport reading = say("某县会议纪要", "一、会议认为", "好。").read();

        assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(codes(reading)).contains(ProblemCode.TABLE_MISSING);
    }

    @Test
    void theTableOfRequestsMakesAReportWithoutATitle() {
        assertThat(table("requests", "ogi-2021", "0").read().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void twoTablesMakeAReportWithoutATitle() {
        table("proactive", "ogi-2021", "0");
        table("disputes", "ogi-2021", "0");
        assertThat(read().verdict()).isEqualTo(Verdict.REVIEW);

        blocks.remove(1);
        assertThat(read().verdict()).isEqualTo(Verdict.NOT_A_REPORT);
    }

    @Test
    void fourSectionsOfTheFormMakeAReportWithoutATitle() {
        say("一、总体情况", "好。", "二、主动公开政府信息情况", "好。", "三、收到和处理政府信息公开申请情况", "好。");
        assertThat(read().verdict()).isEqualTo(Verdict.NOT_A_REPORT);

        say("四、政府信息公开行政复议、行政诉讼情况", "好。");
        assertThat(read().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void inAReportBeforeTheFormsTextLeftInATableIsToldToo() {
        say("平川县2015年政府信息公开工作年度报告", "一、概述", "工作有序。");
        Place place = new Place(2, new Box(0, 0, 10, 10));
        blocks.add(new Table(1, 1, List.of(), OptionalInt.of(2), List.of(new Table.Leftover("续表", place))));

        assertThat(codes(read())).containsExactly(ProblemCode.FORM_UNKNOWN, ProblemCode.TABLE_LEFTOVER_TEXT);
        assertThat(read().description().title()).isPresent();
    }

    @Test
    void figuresThatCouldNotBeReadAreTold() {
        blocks.clear();
        whole("0");
        blocks.set(blocks.size() - 5, FilledForms.table("disputes", "ogi-2021", "999999999999"));

        assertThat(read().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.VALUE_UNREADABLE)
                .hasSize(15)
                .allMatch(problem -> problem.arguments().contains("999999999999"));
    }

    @Test
    void tablesOfAnotherReportAreTold() {
        whole("0").say("附件：县教育局2024年政府信息公开工作年度报告").table("disputes", "ogi-2021", "0");

        assertThat(codes(read())).contains(ProblemCode.TABLE_FURTHER);
    }
}
