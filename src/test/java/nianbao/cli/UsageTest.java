package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.cli.command.CliContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the program says of its own words: its help, and what was wrong with them. */
class UsageTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Labels that are written so in Chinese too. */
    private static final Set<String> SAME = Set.of("N", "MIB", "zh|en");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extract --lang en | no file given | nianbao extract",
                "extract --lang zh | 没有给出文件 | nianbao extract",
                "extract --lang en --no-such x | unknown option: --no-such | nianbao extract",
                "extract --lang zh --no-such x | 没有这个选项：--no-such | nianbao extract",
                "extract --lang zh --figure-only x | 没有这个选项：--figure-only（是否要用 --figures-only？） | nianbao extract",
                "extract --lang=zh --timeout soon x | --timeout 须为整数，不能是 soon | nianbao extract",
                "extract --lang en --timeout soon x | --timeout takes a whole number, not soon | nianbao extract",
                "extract --lang zh --timeout | --timeout 后面缺少值 | nianbao extract",
                "ingest --lang zh --store a --store b x | 重复给出：--store | nianbao ingest",
                "ingest --lang zh | 缺少：路径 | nianbao ingest",
                "ingest --lang en | missing: PATH | nianbao ingest",
                "harvest --lang zh a b | 多余的参数：b | nianbao harvest",
                "extracts --lang zh | 没有这个命令：extracts（是否要用 extract | nianbao",
                "extract --lang fr x | --lang takes zh or en, not fr | nianbao",
            })
    void aWrongWordIsToldInTwoLines(String words, String told, String command) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(told);
        assertThat(lines.get(1)).endsWith(command + " --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyCommandOptionAndLabelIsExplainedInChinese() {
        ResourceBundle texts = UsageLanguage.chinese();
        List<String> missing = new ArrayList<>();
        Set<String> used = new HashSet<>();
        CommandLine root = program().commandLine();
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            String prefix = "nianbao." + command.getKey() + ".";
            expect(texts, used, missing, prefix + "usage.description");
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                String name = option.longestName().substring(2);
                if (!option.usageHelp() && !option.versionHelp()) {
                    expect(texts, used, missing, prefix + name, name);
                }
                if (option.arity().max() > 0 && !SAME.contains(option.paramLabel())) {
                    expect(texts, used, missing, "label." + option.paramLabel());
                }
            }
            for (PositionalParamSpec parameter :
                    command.getValue().getCommandSpec().positionalParameters()) {
                String name = parameter.paramLabel() + "[" + parameter.index() + "]";
                expect(texts, used, missing, prefix + name, name);
                expect(texts, used, missing, "label." + parameter.paramLabel());
            }
        }
        assertThat(missing).as("keys that commands_zh.properties lacks").isEmpty();
        Set<String> others = new HashSet<>(texts.keySet());
        others.removeAll(used);
        others.removeIf(key -> key.startsWith("usage.") || key.startsWith("mixinStandardHelpOptions."));
        others.remove("nianbao.usage.description");
        assertThat(others).as("keys that nothing asks for").isEmpty();
    }

    private static void expect(ResourceBundle texts, Set<String> used, List<String> missing, String... keys) {
        boolean found = false;
        for (String key : keys) {
            found |= texts.containsKey(key);
            used.add(key);
        }
        if (!found) {
            missing.add(keys[0]);
        }
    }

    @Test
    void theHelpIsInChineseWhereThatIsAskedFor() {
        for (String command : program().commandLine().getSubcommands().keySet()) {
            out.getBuffer().setLength(0);
            assertThat(run(command, "--lang", "zh", "--help")).isZero();
            assertThat(out.toString())
                    .startsWith("用法：nianbao " + command + " [")
                    .contains("选项：", "显示帮助。");
            assertThat(out.toString().lines().filter(line -> line.matches("  .{0,2} *-.*  \\S.*")))
                    .as(command)
                    .allMatch(line -> HAN.matcher(line).find());
            assertThat(out.toString()).doesNotContain("SECONDS", "PATH]", "[FILE");
        }
        out.getBuffer().setLength(0);
        run("bodies", "--lang", "zh", "--help");
        assertThat(out.toString())
                .contains("--place=单位 区划")
                .doesNotContain("单位 区划 单位", "BODY")
                .containsOnlyOnce("[--same=单位 单位");
        out.getBuffer().setLength(0);
        run("extract", "--lang", "en", "--help");
        assertThat(out.toString()).startsWith("Usage: nianbao extract").doesNotContainPattern(HAN);
    }

    private int run(String... words) {
        int code = program().run(words);
        out.flush();
        return code;
    }

    private Nianbao program() {
        return new Nianbao(new CliContext(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                Map.of()));
    }
}
