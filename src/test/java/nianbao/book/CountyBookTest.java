package nianbao.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.correct.FigureFields;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Status;
import nianbao.places.Divisions;
import nianbao.review.DoubtfulReports;
import nianbao.review.ReviewStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 岚皋县 has twelve towns. Every body's report on 2024 has five figures of disputes. */
class CountyBookTest {
    private static final String LANGAO = "610925";
    private static final String OTHER = FakeReport.GROUP + "other";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private CountyBook book;

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
        book = new CountyBook(reports.store(), FigureFields.load());
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private long take(String body, int other) {
        return reports.take(
                body + ".pdf",
                file -> new FakeReport()
                        .by(body)
                        .with(OTHER, Integer.toString(other))
                        .of(file));
    }

    private long takeDoubtful(String body, int other) {
        return reports.take(
                body + ".pdf",
                file -> DoubtfulReports.with(
                        new FakeReport()
                                .by(body)
                                .with(OTHER, Integer.toString(other))
                                .of(file),
                        Status.REVIEW,
                        List.of(OTHER),
                        List.of()));
    }

    private void expect(String... bodies) {
        reports.store().write(tables -> tables.book().expect(LANGAO, List.of(bodies), "李明"));
    }

    private RollUp rollUp() {
        return book.rollUp(LANGAO, 2024, OptionalLong.empty());
    }

    private Line other() {
        return rollUp().lines().stream()
                .filter(line -> line.field().equals(OTHER))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCountyIsTheSumOfItsOfficeDepartmentsAndTowns() {
        expect("岚皋县人民政府办公室", "岚皋县财政局", "岚皋县民主镇人民政府");
        long own = take("岚皋县人民政府", 6);
        take("岚皋县人民政府办公室", 1);
        take("岚皋县财政局", 2);
        take("岚皋县民主镇人民政府", 3);
        take("平利县财政局", 100);

        RollUp found = rollUp();
        assertThat(found.total()).hasValue(own);
        assertThat(found.parts())
                .extracting(Part::kind)
                .containsExactlyInAnyOrder(BodyKind.OFFICE, BodyKind.DEPARTMENT, BodyKind.TOWN);
        assertThat(found.missing()).isEmpty();
        assertThat(other().outcome()).isEqualTo(Outcome.AGREES);
        assertThat(other().sum()).isEqualByComparingTo("6");
        assertThat(other().certain()).isEqualTo(3);
        // what stands in each report once, the county should have three times
        assertThat(found.count(Outcome.DIFFERS)).isEqualTo(3);
    }

    @Test
    void aDoubtfulFigureIsInNoSumAndExplainsWhatTheSumLacks() {
        expect("岚皋县财政局", "岚皋县民主镇人民政府");
        take("岚皋县人民政府", 5);
        take("岚皋县财政局", 2);
        long doubtful = takeDoubtful("岚皋县民主镇人民政府", 3);

        Line line = other();
        assertThat(line.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(line.sum()).isEqualByComparingTo("2");
        assertThat(line.why()).containsExactly(new Explanation.Doubtful("岚皋县民主镇人民政府", doubtful, BigDecimal.valueOf(3)));
    }

    @Test
    void whatTheCountyLeftOutOrTookTwiceIsNamed() {
        expect("岚皋县财政局", "岚皋县教育局", "岚皋县公安局");
        take("岚皋县人民政府", 10);
        take("岚皋县财政局", 1);
        long left = take("岚皋县教育局", 14);
        take("岚皋县公安局", 9);
        assertThat(other().outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(other().why()).containsExactly(new Explanation.LeftOut("岚皋县教育局", left, BigDecimal.valueOf(14)));
    }

    /** Many bodies have a 4 somewhere, and one that was left out lacks in more than one figure. */
    @Test
    void oneSmallFigureExplainsNothing() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县财政局", 1);
        long left = take("岚皋县教育局", 4);
        takeOwn("1.pdf", report -> report.with(FakeReport.GROUP + "corrected", "4"));
        assertThat(other().outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(other().why()).isEmpty();
        takeOwn("2.pdf", report -> report.with(FakeReport.GROUP + "corrected", "2"));
        assertThat(other().why()).containsExactly(new Explanation.LeftOut("岚皋县教育局", left, BigDecimal.valueOf(4)));
    }

    private void takeOwn(String name, UnaryOperator<FakeReport> with) {
        FakeReport report = new FakeReport()
                .by("岚皋县人民政府")
                .with(OTHER, "1")
                .with(FakeReport.GROUP + "upheld", "2")
                .with(FakeReport.TOTAL, "6");
        reports.take(name, file -> with.apply(report).of(file));
    }

    @Test
    void whatADoubtfulFigureExplainsNeedsNoBodyTakenTwice() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县人民政府", 36);
        take("岚皋县财政局", 18);
        long doubtful = takeDoubtful("岚皋县教育局", 18);
        assertThat(other().why()).containsExactly(new Explanation.Doubtful("岚皋县教育局", doubtful, BigDecimal.valueOf(18)));
    }

    @Test
    void aBodyThatTheCountyTookTwiceIsNamed() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县人民政府", 29);
        take("岚皋县财政局", 1);
        long twice = take("岚皋县教育局", 14);
        assertThat(other().why()).containsExactly(new Explanation.Twice("岚皋县教育局", twice, BigDecimal.valueOf(14)));
    }

    @Test
    void aSumThatIsTooLargeDiffersThoughSomethingIsMissing() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县人民政府", 5);
        take("岚皋县财政局", 7);
        assertThat(other().outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(other().why()).isEmpty();
    }

    @Test
    void oneMissingBodyMayBeWhatTheSumLacks() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县人民政府", 5);
        take("岚皋县财政局", 2);
        assertThat(rollUp().missing()).containsExactly("岚皋县教育局");
        assertThat(other().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(other().why()).containsExactly(new Explanation.Missing("岚皋县教育局", BigDecimal.valueOf(3)));
    }

    @Test
    void aBodyThatMayBelongToTheCountyMayBeWhatTheSumLacks() {
        expect("岚皋县财政局");
        take("岚皋县人民政府", 20);
        take("岚皋县财政局", 2);
        long perhaps = take("民主镇人民政府", 18);
        take("高平镇人民政府", 18);
        assertThat(other().why()).containsExactly(new Explanation.Unplaced("民主镇人民政府", perhaps, BigDecimal.valueOf(18)));
    }

    @Test
    void aBodyThatMayBelongToTheCountyExplainsNothingWithAnotherFigure() {
        expect("岚皋县财政局");
        take("岚皋县人民政府", 20);
        take("岚皋县财政局", 2);
        take("民主镇人民政府", 17);
        assertThat(other().why()).isEmpty();
    }

    @Test
    void withoutAListTheTownsOfTheDivisionOweAReport() {
        take("岚皋县人民政府", 3);
        take("岚皋县民主镇人民政府", 3);
        assertThat(rollUp().missing()).hasSize(11).contains("官元镇").doesNotContain("民主镇");
        assertThat(other().outcome()).isEqualTo(Outcome.AGREES_SO_FAR);
    }

    /** Authorities owe a report, too, and no list says how many there are. */
    @Test
    void withoutAListASumThatIsTooSmallMayStillGrow() {
        take("岚皋县人民政府", 40);
        Divisions.shipped()
                .partsOf(LANGAO)
                .forEach(town -> take("岚皋县" + Divisions.shipped().name(town).orElseThrow() + "人民政府", 1));
        assertThat(rollUp().missing()).isEmpty();
        assertThat(other().outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void withoutAReportOfItsOwnNothingIsSaidOfTheSum() {
        take("岚皋县民主镇人民政府", 3);
        long office = take("岚皋县人民政府办公室", 3);
        assertThat(rollUp().total()).isEmpty();
        assertThat(other().outcome()).isEqualTo(Outcome.NO_TOTAL);
        RollUp named = book.rollUp(LANGAO, 2024, OptionalLong.of(office));
        assertThat(named.parts()).extracting(Part::body).containsExactly("岚皋县民主镇人民政府");
        assertThat(named.count(Outcome.AGREES_SO_FAR)).isEqualTo(5);
    }

    @Test
    void aNameWithoutItsCountyIsInNoSumUntilAPersonSaysWhereItIs() {
        expect("岚皋县财政局");
        take("岚皋县人民政府", 5);
        take("岚皋县财政局", 2);
        take("民主镇人民政府", 3);
        assertThat(other().sum()).isEqualByComparingTo("2");
        assertThat(rollUp().perhaps()).containsExactly("民主镇人民政府");
        assertThat(other().outcome()).isEqualTo(Outcome.OPEN);

        String town = Divisions.shipped().codeOf("岚皋县民主镇").orElseThrow();
        reports.store().write(tables -> {
            tables.book().place(tables.bodies().named("民主镇人民政府").orElseThrow().number(), town, "李明", Optional.empty());
            return town;
        });
        assertThat(rollUp().perhaps()).isEmpty();
        assertThat(other().outcome()).isEqualTo(Outcome.AGREES);
    }

    @Test
    void aCityIsTheSumOfItsCountiesNotOfTheirTowns() {
        take("安康市人民政府", 9);
        take("安康市财政局", 2);
        take("岚皋县人民政府", 7);
        take("岚皋县财政局", 7);
        RollUp city = book.rollUp("6109", 2024, OptionalLong.empty());
        assertThat(city.parts()).extracting(Part::body).containsExactlyInAnyOrder("安康市财政局", "岚皋县人民政府");
        assertThat(city.missing()).contains("平利县").doesNotContain("岚皋县");
    }

    @Test
    void theBookHasWhoPublishedAndWhoOwes() {
        expect("岚皋县财政局", "岚皋县教育局");
        take("岚皋县财政局", 2);
        take("岚皋县人民政府", 2);
        List<BookLine> lines = book.lines(LANGAO, OptionalInt.of(2024));
        assertThat(lines).extracting(BookLine::body).containsExactly("岚皋县人民政府", "岚皋县财政局", "岚皋县教育局");
        assertThat(lines).extracting(BookLine::expected).containsExactly(false, true, true);
        assertThat(lines.get(1).reports().get(2024)).satisfies(report -> {
            assertThat(report.files()).isEqualTo(1);
            assertThat(report.firstSeen()).isPresent();
            assertThat(report.gone()).isFalse();
        });
        assertThat(lines.get(2).missing(List.of(2024))).containsExactly(2024);
    }

    @Test
    void aNewListReplacesTheOld() {
        expect("岚皋县财政局", "岚皋县教育局");
        expect("岚皋县公安局", "岚皋县 公安局");
        assertThat(rollUp().missing()).containsExactly("岚皋县公安局");
    }

    @Test
    void listsAreLinesOrTables() {
        assertThat(BodyList.names(List.of(List.of("岚皋县财政局"), List.of(" 岚皋县教育局 "))))
                .containsExactly("岚皋县财政局", "岚皋县教育局");
        assertThat(BodyList.names(List.of(List.of("序号", "单位"), List.of("1", "岚皋县财政局"), List.of("2"))))
                .containsExactly("岚皋县财政局");
        assertThat(BodyList.names(List.of())).isEmpty();
        assertThat(BodyList.names(List.of(List.of("应发布单位名单"), List.of("序号\t报告单位"), List.of("1\t岚皋县财政局"))))
                .containsExactly("岚皋县财政局");
        assertThat(BodyList.names(List.of(List.of("序号;Body"), List.of("1;岚皋县财政局"))))
                .containsExactly("岚皋县财政局");
    }

    @Test
    void whatIsNoNameIsTold() {
        assertThat(BodyList.noName(List.of("岚皋县财政局", "岚皋县教育局（本级）"))).isEmpty();
        assertThat(BodyList.noName(List.of("岚皋县财政局", "12"))).contains("12");
        assertThat(BodyList.noName(List.of("PK\u0003\u0004xl"))).contains("PKxl");
    }
}
