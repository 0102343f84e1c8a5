package nianbao.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import nianbao.model.EnvironmentException;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void everyCodeHasItsMessageAndAdvice(String bundle) throws Exception {
        Properties texts = load(bundle);
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(texts).containsKeys(code.id() + ".message", code.id() + ".advice");
        }
        for (EnvironmentException.Code code : EnvironmentException.Code.values()) {
            assertThat(texts).containsKeys(code.id() + ".message", code.id() + ".advice");
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts).containsKey("verdict." + verdict.id());
        }
    }

    /** Of a key that stands twice, the first text is never shown. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void noKeyStandsTwice(String bundle) throws Exception {
        try (InputStream in = Messages.class.getResourceAsStream("/nianbao/" + bundle)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws Exception {
        Properties english = load("messages.properties");
        Properties chinese = load("messages_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(arguments(chinese.getProperty((String) key, "")))
                .as(String.valueOf(key))
                .isEqualTo(arguments((String) text)));
    }

    /** A process ended by a signal is told in the reader's language, and what it wrote stands as it wrote it. */
    @Test
    void tellsHowAProcessEndedAndWhatItWrote() {
        Messages messages = Messages.in(Locale.CHINESE);
        assertThat(messages.tell(failure("signal 9"))).startsWith("无法启动读取进程：信号 9\n请");
        assertThat(messages.tell(failure("exit-code 1\n    no Java"))).startsWith("无法启动读取进程：退出码 1\n    no Java\n请");
        assertThat(messages.tellInLog(failure("exit-code 1\n    no Java")))
                .startsWith("无法启动读取进程：退出码 1 no Java。请")
                .doesNotContain("\n");
    }

    private static EnvironmentException failure(String reason) {
        return new EnvironmentException(EnvironmentException.Code.READER_UNUSABLE, reason);
    }

    @Test
    void aTextUsesNoMoreArgumentsThanItsKeySays() throws Exception {
        load("messages.properties").forEach((key, text) -> {
            String[] parts = String.valueOf(key).split("\\.message\\.?", -1);
            if (parts.length == 2) {
                int given = parts[1].isEmpty() ? 0 : Integer.parseInt(parts[1]);
                boolean environmentError = key.equals(parts[0] + ".message") && isEnvironmentError(parts[0]);
                assertThat(arguments((String) text))
                        .as(String.valueOf(key))
                        .isLessThanOrEqualTo(environmentError ? 1 : given);
            }
        });
    }

    @Test
    void speaksChineseToTheChineseAndEnglishToOthers() {
        Problem problem = Problem.ofFile(ProblemCode.FILE_EMPTY);
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).message(problem)).isEqualTo("文件是空的。");
        assertThat(Messages.in(Locale.ENGLISH).message(problem)).isEqualTo("The file is empty.");
        assertThat(Messages.in(Locale.FRENCH).message(problem)).isEqualTo("The file is empty.");
    }

    @Test
    void namesWhatAnArgumentStandsFor() {
        Problem problem = Problem.ofFile(ProblemCode.TABLE_MISSING, "requests");
        Messages english = Messages.in(Locale.ENGLISH);
        assertThat(english.message(problem)).isEqualTo("The table was not found: requests.");
        assertThat(english.naming(Map.of("requests", "section three, requests")).message(problem))
                .isEqualTo("The table was not found: section three, requests.");
        assertThat(english.message(Problem.ofFile(ProblemCode.ARCHIVE_UNSAFE, "reason.members")))
                .contains("it contains too many files");
    }

    @Test
    void tellsAProblemWhateverArgumentsItHas() {
        Messages english = Messages.in(Locale.ENGLISH);
        Problem unusual = Problem.ofFile(ProblemCode.FILE_TOO_LARGE, "a", "b", "c");
        assertThat(english.message(unusual)).isEqualTo("The file is too large.");
        Problem braces = Problem.ofFile(ProblemCode.FILE_DAMAGED, "{0} it's '{");
        assertThat(english.message(braces)).isEqualTo("The file is damaged and cannot be read ({0} it's '{).");
    }

    private static boolean isEnvironmentError(String id) {
        for (EnvironmentException.Code code : EnvironmentException.Code.values()) {
            if (code.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String bundle) throws Exception {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/nianbao/" + bundle)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
