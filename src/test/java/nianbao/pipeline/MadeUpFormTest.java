package nianbao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

/**
 * A form is a file: one that was made up for this test, with three sections, other tables in each of the layouts and other
 * equations, is read from a page to its record by the program as it is.
 */
class MadeUpFormTest {
    /** Where the folder with the form is; the page lies beside it. */
    private static final Path MADE_UP = Path.of("src/test/forms");

    private static ReportRecord read(String html) throws IOException {
        return read(html, Locale.ENGLISH);
    }

    private static ReportRecord read(String html, Locale locale) throws IOException {
        return read(new SourceFile("report.html", "text/html", html.getBytes(UTF_8), List.of()), locale);
    }

    private static ReportRecord readPrinted(String html) throws IOException {
        return read(new SourceFile("report.pdf", "application/pdf", PrintedPage.of(html), List.of()), Locale.ENGLISH);
    }

    private static ReportRecord read(SourceFile file, Locale locale) throws IOException {
        List<URL> folders = List.of(
                FormCatalog.folder(), MADE_UP.resolve("nianbao/forms").toUri().toURL());
        try (Pipeline pipeline = new Pipeline(locale, Extent.WHOLE, () -> FormCatalog.load(folders))) {
            return pipeline.read(file);
        }
    }

    private static String page() throws IOException {
        return Files.readString(MADE_UP.resolve("report.html"));
    }

    private static Map<String, String> values(ReportRecord record) {
        return record.values().stream()
                .collect(Collectors.toMap(
                        Value::field,
                        value -> value.status() == Status.READ
                                ? value.value().orElseThrow().toPlainString()
                                : value.status().name()));
    }

    /** They are made in another thread, and what is wrong with them reaches who asks for a file. */
    @Test
    void formsThatCannotBeUsedAreToldWhereAFileIsRead() throws IOException {
        EnvironmentException unusable =
                new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, "a form is wrong");
        SourceFile file = new SourceFile("report.html", "text/html", page().getBytes(UTF_8), List.of());
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE, () -> {
            throw unusable;
        })) {
            assertThatThrownBy(() -> pipeline.read(file)).isSameAs(unusable);
        }
    }

    @Test
    void itsFiguresAreRead() throws IOException {
        ReportRecord record = read(page());

        assertThat(record.report().template()).contains("made-up-2005");
        assertThat(record.report().issuer()).contains("平川县人民政府");
        assertThat(record.report().year()).hasValue(2006);
        assertThat(values(record))
                .hasSize(15 + 3 + 6)
                .contains(
                        entry("catalogue.duties.paper", "12"),
                        entry("catalogue.documents.historic.digital", "0"),
                        entry("catalogue.sum.all", "142"),
                        entry("visits.reading_room.copies", "77"),
                        entry("visits.hotline.cost", "1.25"),
                        entry("suggestions.letters.sum", "6"),
                        entry("suggestions.calls.declined", "1"))
                .doesNotContainValue("MISSING")
                .doesNotContainValue("REVIEW");
        assertThat(record.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Its tables are found by their rulings, and are told apart on the page by nothing but the file of the form. */
    @Test
    void itIsReadFromAPdfAsFromAWebPage() throws IOException {
        ReportRecord web = read(page());
        ReportRecord printed = readPrinted(page());

        assertThat(printed.report().template()).contains("made-up-2005");
        assertThat(printed.report().issuer()).isEqualTo(web.report().issuer());
        assertThat(printed.report().year()).isEqualTo(web.report().year());
        assertThat(values(printed)).isEqualTo(values(web));
        assertThat(printed.values())
                .allSatisfy(value -> assertThat(value.page()).hasValue(1));
        assertThat(printed.sections().orElseThrow())
                .extracting(Section::number, Section::heading, Section::text)
                .containsExactlyElementsOf(web.sections().orElseThrow().stream()
                        .map(section -> tuple(section.number(), section.heading(), section.text()))
                        .toList());
        assertThat(printed.checks()).isEqualTo(web.checks());
        assertThat(printed.problems()).isEmpty();
        assertThat(printed.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aSumThatDoesNotHoldOnThePrintedPageIsFound() throws IOException {
        assertThat(readPrinted(page().replace(">69<", ">68<")).checks())
                .filteredOn(check -> check.verdict() == CheckVerdict.FAIL)
                .extracting(Check::id)
                .containsExactly("catalogue.entries.all", "catalogue.media.news");
    }

    @Test
    void itsSectionsAreItsOwn() throws IOException {
        assertThat(read(page()).sections().orElseThrow())
                .extracting(Section::number, Section::heading, Section::text)
                .containsExactly(
                        tuple(1, "一、工作概述", "2006年，平川县建立了公开目录，工作有序。"),
                        tuple(2, "二、公开目录、查阅服务统计", "目录每季更新一次。"),
                        tuple(3, "三、意见建议办理统计", "以上意见建议均已答复。"));
        assertThat(read(page().replace("三、意见建议办理统计", "")).problems())
                .extracting(note -> note.code())
                .contains("section-missing");
    }

    @Test
    void itsEquationsAreChecked() throws IOException {
        assertThat(read(page()).checks())
                .extracting(Check::id)
                .containsExactly(
                        "catalogue.entries.paper",
                        "catalogue.entries.digital",
                        "catalogue.entries.all",
                        "catalogue.media.duties",
                        "catalogue.media.documents.current",
                        "catalogue.media.documents.historic",
                        "catalogue.media.news",
                        "catalogue.media.sum",
                        "suggestions.sum.letters",
                        "suggestions.sum.calls");
        assertThat(read(page()).checks()).allMatch(check -> check.verdict() == CheckVerdict.PASS);

        ReportRecord broken = read(page().replace(">69<", ">68<"));
        assertThat(broken.checks())
                .filteredOn(check -> check.verdict() == CheckVerdict.FAIL)
                .extracting(Check::id)
                .containsExactly("catalogue.entries.all", "catalogue.media.news");
        assertThat(broken.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_FAILURES);
    }

    /** Its tables are named by its file, not by messages for the tables that were known when these were written. */
    @Test
    void aTableThatIsMissingIsNamedInBothLanguages() throws IOException {
        String without = page().replaceFirst("(?s)(<p>三、意见建议办理统计</p>)\\s*<table>.*?</table>", "$1");

        assertThat(missing(without, Locale.ENGLISH)).containsExactly("The table was not found: suggestions answered.");
        assertThat(missing(without, Locale.CHINESE)).containsExactly("未找到表格：三、意见建议办理统计。");
    }

    private static List<String> missing(String html, Locale locale) throws IOException {
        return read(html, locale).problems().stream()
                .filter(note -> note.code().equals("table-missing"))
                .map(Note::message)
                .toList();
    }

    @Test
    void aRowThatItDoesNotHaveIsForAPerson() throws IOException {
        ReportRecord record = read(page().replace("丙、工作动态", "丙、领导讲话"));

        assertThat(values(record)).containsEntry("catalogue.news.all", "MISSING");
        assertThat(record.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void itsTablesAreNamedBesideThoseOfTheContract() throws IOException {
        ReportRecord record = read(page());

        String json = new RecordWriter().line(record);
        assertThat(json)
                .contains(
                        "\"forms\":{\"proactive\":null,\"requests\":null,\"disputes\":null,"
                                + "\"catalogue\":\"made-up-2005\",\"visits\":\"made-up-2005\",\"suggestions\":\"made-up-2005\"}");
        assertThat(new RecordReader().read(json)).isEqualTo(record);
    }
}
