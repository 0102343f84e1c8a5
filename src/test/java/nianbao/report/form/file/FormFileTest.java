package nianbao.report.form.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.EnvironmentException;
import nianbao.report.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of a form that is wrong in any way stops the program, and the message says where it is wrong. */
class FormFileTest {
    private static final Path MADE_UP = Path.of("src/test/forms/nianbao/forms/made-up.json");

    private final Map<String, String> files = new TreeMap<>();

    @TempDir
    private Path folder;

    private FormCatalog load() throws IOException {
        Path forms = Files.createDirectories(folder.resolve("nianbao/forms"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(forms.resolve(file.getKey()), file.getValue());
        }
        return FormCatalog.load(List.of(forms.toUri().toURL()));
    }

    private static String form() throws IOException {
        return Files.readString(MADE_UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"made-up-2005\" | \"id\": \"Made up\" | id: not of small letters",
                "\"id\": \"made-up-2005\", | '' | id: missing",
                "\"from\": 2005 | \"from\": 2008 | years.to: before the year",
                "\"from\": 2005 | \"from\": \"2005\" | years.from: not a number",
                "\"from\": 2005, | '' | years.from: missing",
                "\"工作概述\", \"工作开展概况\" | '' | sections[0].headings: missing",
                "\"layout\": \"grid\" | \"layout\": \"matrix\" | tables[0].layout: not known: matrix",
                "\"section\": 3 | \"section\": 4 | suggestions stands in a section that there is not: 4",
                "\"unit\": \"条\" | \"units\": \"条\" | tables[0].units: not known",
                "\"type\": \"decimal\" | \"type\": \"money\" | tables[1].rows[1].columns[0].type: not known: money",
                "\"id\": \"calls\" | \"id\": \"letters\" | two figures have the id suggestions.letters.accepted",
                "\"id\": \"visits\" | \"id\": \"catalogue\" | two have the id catalogue",
                "[\"accepted\", \"declined\"] | [\"accepted\", \"refused\"] | no such row or column: refused",
                "\"each\": \"column\" | \"each\": \"cell\" | neither column nor row: cell",
                "[\"第子类服务\", \"查阅室\"] | [\"查阅室\"] | tables[1].rows: each needs the line that begins its part",
                "第([子丑])类服务 | 第[子丑]类服务 | tables[1].signs.part: needs one group",
                ".*公开目录.* | .*公开(目录.* | tables[0].signs.heading: not a regular expression",
                "\"意见建议办理统计\": \"sugg | \"丁、总数\": \"sugg | english: no table, row, column or" + " check is called",
                "\"suggestions answered\" | 7 | english.意见建议办理统计: not a text",
                "\"tables\": [ | \"tables\": [], \"more\": [ | tables: there is none",
                "\"tables\": [ | \"tables\": [7, | tables[0]: not an object",
                "\"unit\": \"件\" | \"unit\": \"件\", \"unit\": \"条\" | Duplicate field 'unit'",
            })
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String message) throws IOException {
        assertThat(form()).contains(right);
        files.put("wrong.json", form().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.FORMS_UNUSABLE))
                .hasMessageContaining("wrong.json")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoJsonOrHasMoreThanAFormIsWrong() throws IOException {
        files.put("a.json", "{");
        assertThatThrownBy(this::load).isInstanceOf(EnvironmentException.class).hasMessageContaining("a.json: no JSON");
        files.put("a.json", form() + "}");
        assertThatThrownBy(this::load).isInstanceOf(EnvironmentException.class).hasMessageContaining("a.json: no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "made-up-2005 | made-up-2005 | id: another form has it",
                "\"from\": 2005, \"to\": 2007 | \"from\": 2007 | years: made-up-2005 is for 2007 too",
                "\"from\": 2005, \"to\": 2007 | \"from\": 2005 | years: ",
                "\"from\": 2005, \"to\": 2007 | \"from\": 2001, \"to\": 2005 | years: other is for 2005 too",
            })
    void twoFormsDoNotContradictEachOther(String right, String wrong, String message) throws IOException {
        files.put("1.json", form());
        String id = wrong.equals("made-up-2005") ? wrong : "other";
        files.put("2.json", form().replace(right, wrong).replace("\"made-up-2005\"", "\"" + id + "\""));

        assertThatThrownBy(this::load)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("2.json: " + message)
                .hasMessageContaining("1.json");
    }

    @Test
    void oneTableHasOneLayoutInAllForms() throws IOException {
        files.put("1.json", form());
        files.put("2.json", later().replace("\"layout\": \"groups\"", "\"layout\": \"grid\""));
        assertThatThrownBy(this::load).hasMessageContaining("suggestions has another layout in made-up-2005");
    }

    private static String later() throws IOException {
        return form().replace("\"made-up-2005\"", "\"later\"")
                .replace("\"from\": 2005, \"to\": 2007", "\"from\": 2009");
    }

    @Test
    void aFormHoldsForItsYears() throws IOException {
        files.put("1.json", form());
        files.put("2.json", later());
        FormCatalog catalog = load();

        assertThat(catalog.ofYear(OptionalInt.of(2004))).isEmpty();
        assertThat(catalog.ofYear(OptionalInt.of(2005)).orElseThrow().id()).isEqualTo("made-up-2005");
        assertThat(catalog.ofYear(OptionalInt.of(2007)).orElseThrow().id()).isEqualTo("made-up-2005");
        assertThat(catalog.ofYear(OptionalInt.of(2008))).isEmpty();
        assertThat(catalog.ofYear(OptionalInt.of(2009)).orElseThrow().id()).isEqualTo("later");
        assertThat(catalog.ofYear(OptionalInt.of(2030)).orElseThrow().id()).isEqualTo("later");
        assertThat(catalog.ofYear(OptionalInt.empty()).orElseThrow().id()).isEqualTo("later");
    }

    @Test
    void withoutAFormNothingCanBeRead() {
        assertThatThrownBy(this::load)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("no file in nianbao/forms");
    }

    @Test
    void otherFilesAreNoForms() throws IOException {
        files.put("1.json", form());
        files.put("README.md", "no form");
        assertThat(load().forms()).extracting(Form::id).containsExactly("made-up-2005");
    }

    @Test
    void formsAreFoundInAJarToo() throws IOException {
        Path jar = folder.resolve("forms.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("nianbao/forms/"));
            out.putNextEntry(new JarEntry("nianbao/forms/form.json"));
            Files.copy(MADE_UP, out);
        }
        assertThat(FormCatalog.load(List.of(new URL("jar:" + jar.toUri() + "!/nianbao/forms/")))
                        .forms())
                .extracting(Form::id)
                .containsExactly("made-up-2005");
    }
}
