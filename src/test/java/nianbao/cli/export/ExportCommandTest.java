package nianbao.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import nianbao.export.PanelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private final Path folder;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        new PanelStore(folder).filled().close();
    }

    private CommandRun run(String language, String... words) {
        List<String> all = new ArrayList<>(List.of(
                "export",
                "--lang",
                language,
                "--store",
                folder.resolve("nianbao.db").toString()));
        all.addAll(List.of(words));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void textGoesToStandardOutput() {
        CommandRun run = run("en", "--format", "csv", "--year", "2024", "--desk", "https://desk.example.cn");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("\uFEFFreport,body,")
                .contains("岚皋县民主镇人民政府", "https://desk.example.cn/reports/")
                .doesNotContain(",2023,", ",2020,");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--year, 2020, 1",
        "--issuer, 岚皋县民主镇人民政府, 2",
        "--region, 61, 2",
        "--region, 陕西省, 2",
        "--verdict, review, 3",
        "--verdict, accepted, 0",
        "--problem, year-missing, 0",
        "--source, ingest, 3",
        "--source, watch, 0"
    })
    void onlyWhatIsAskedForIsWritten(String option, String value, int reports) {
        CommandRun run = run("en", "--format", "jsonl", option, value);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceFirst(",.*", "")).distinct())
                .hasSize(reports);
    }

    @ParameterizedTest
    @CsvSource({"'review,missing'", "待审核、缺失", "' review ， missing '"})
    void whatWaitsForAPersonIsWrittenAlone(String statuses) {
        CommandRun all = run("zh", "--format", "jsonl");
        CommandRun some = run("zh", "--format", "jsonl", "--status", statuses);
        assertThat(some.code()).isZero();
        assertThat(some.out().lines())
                .isNotEmpty()
                .containsExactlyElementsOf(all.out()
                        .lines()
                        .filter(line -> line.matches(".*\"status\": ?\"(review|missing)\".*"))
                        .toList());
    }

    @Test
    void howManyFiguresWereWrittenIsToldWhereNotAllAreWanted() {
        String target = folder.resolve("figures.csv").toString();
        assertThat(run("en", "--format", "csv", "--status", "read", "--year", "2024", "--out", target)
                        .err())
                .matches("written: \\S+figures.csv \\(figures: [1-9]\\d*; reports looked at: 1\\)\\s");
        assertThat(run("en", "--format", "jsonl", "--status", "repaired").err())
                .isEqualToIgnoringNewLines("no figure has such a status; reports looked at: 3");
    }

    @ParameterizedTest
    @CsvSource({"wide, review, csv、jsonl、parquet", "csv, reveiw, review", "package, missing, csv、jsonl、parquet"})
    void aStatusThatMakesNoSenseIsRefused(String format, String status, String told) {
        CommandRun run = run(
                "zh",
                "--format",
                format,
                "--status",
                status,
                "--out",
                folder.resolve("x").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "parquet, figures.parquet",
        "xlsx, panel.xlsx",
        "form, forms.xlsx",
        "form, forms",
        "package, package",
        "wide, wide.csv"
    })
    void everyFormatIsWrittenOnceAndReplacedWhereThatIsSaid(String format, String name) {
        Path target = folder.resolve(name);
        CommandRun first = run("en", "--format", format, "--out", target.toString());
        assertThat(first.err()).isEqualToIgnoringNewLines("written: " + target + " (reports: 3)");
        assertThat(first.code()).isZero();
        assertThat(target).exists();
        CommandRun second = run("zh", "--format", format, "--out", target.toString());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("已存在", "--force");
        assertThat(run("zh", "--format", format, "--out", target.toString(), "--force")
                        .err())
                .isEqualToIgnoringNewLines("已导出：" + target + "（报告 3 份）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format ods | There is no format ods",
                "--format parquet | --out PATH",
                "--format csv --region 川川 | no division is known as 川川",
                "--format csv --region 鼓楼区 | 320106 江苏省南京市鼓楼区",
                "--format csv --region 610952 | 610922 陕西省安康市石泉县",
                "--format csv --verdict fine | not a verdict: fine (did you mean accepted or",
                "--format csv --year 24 | did you mean 2024?",
                "--format csv --year 1924 | from 2008 on",
                "--format csv --problem year-mising | did you mean year-missing?",
                "--format csv --issuer 岚皋县民主镇 | did you mean 岚皋县民主镇人民政府?",
                "--format csv --source ingets | no file in the database was brought by ingets (did you mean ingest?)"
            })
    void whatCannotBeDoneIsTold(String words, String told) {
        CommandRun run = run("en", words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsTold() {
        Path missing = folder.resolve("missing");
        CommandRun run =
                run("en", "--format", "csv", "--out", missing.resolve("x.csv").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("x.csv: there is no folder " + missing + "; make it first")
                .doesNotContain(".part");
        Path file = folder.resolve("nianbao.db");
        assertThat(run("zh", "--format", "csv", "--out", file.resolve("x.csv").toString())
                        .err())
                .contains(file + " 不是文件夹");
    }

    @Test
    void aFileNeverTakesThePlaceOfAFolder() {
        CommandRun run = run("zh", "--format", "csv", "--out", folder.toString(), "--force");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(folder + " 不是文件").doesNotContain("请加 --force");
        assertThat(folder.resolve("nianbao.db")).exists();
    }

    @Test
    void thatNothingIsAsAskedForIsTold() {
        CommandRun run = run("en", "--format", "csv", "--problem", "form-empty");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("No report is as asked for");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldAsOne() {
        CommandRun run = run(
                "en",
                "--format",
                "csv",
                "--out",
                folder.resolve("none/panel.csv").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("panel.csv");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
