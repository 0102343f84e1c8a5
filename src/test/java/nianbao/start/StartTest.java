package nianbao.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nianbao.start.Checkout.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** bin/nianbao on machines that lack something: one message that says what to do, and exit code 3. */
@EnabledOnOs(OS.LINUX)
class StartTest {
    private static final String JAVA_11 = "echo '    java.specification.version = 11' >&2";
    /** A Java of the right version that says what it was started with. */
    private static final String JAVA_17 =
            "case $1 in -XshowSettings*) echo '    java.specification.version = 17' >&2 ;; *) echo started ;; esac";

    private static final String NO_ANSWER = "echo 'E: Could not resolve host deb.debian.org' >&2; exit 100";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "年报", "it's (1) [new] 100% #+&,;=@", "-x", "$HOME \"quoted\""})
    void readsFilesWhateverItsFolderIsCalled(String name) throws Exception {
        Ended ended = new Checkout(folder.resolve("a").resolve(name), folder)
                .built()
                .withJava()
                .start(
                        "extract",
                        "--figures-only",
                        Path.of("fixtures/inbox/minzhu-2024.pdf")
                                .toAbsolutePath()
                                .toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("\"verdict\":\"accepted\"");
    }

    @Test
    void aColonInItsFolderIsTold() throws Exception {
        Ended ended =
                new Checkout(folder.resolve("a:b"), folder).built().withJava().start("--version");
        assertThat(told(ended)).contains("a:b has a colon", "another name");
    }

    @ParameterizedTest
    @CsvSource({
        "en_US.UTF-8, 'Set it to the folder of a JDK 17 or newer, or unset it.'",
        "zh_CN.UTF-8, '请将其设为 JDK 17 或更高版本的目录，或取消该变量。'"
    })
    void aJavaHomeWithoutJavaIsTold(String language, String advice) throws Exception {
        Ended ended = new Checkout(folder.resolve("home"), folder)
                .built()
                .where("LANG", language)
                .where("JAVA_HOME", folder.resolve("nothing").toString())
                .start("--version");
        assertThat(told(ended)).contains("JAVA_HOME", "nothing", advice);
    }

    @Test
    void aJavaThatIsTooOldIsTold() throws Exception {
        Path old = folder.resolve("jdk-11");
        Checkout.executable(old.resolve("bin/java"), JAVA_11);
        Checkout checkout = new Checkout(folder.resolve("home"), folder).built().where("JAVA_HOME", old.toString());
        assertThat(told(checkout.start("--version"))).contains("Java 17 or newer is needed", "is 11", "JAVA_HOME");
        assertThat(told(checkout.start("--lang", "zh", "--version"))).contains("需要 Java 17 或更高版本", "的版本为 11");
    }

    @Test
    void aJavaHomeThatCannotBuildIsToldBeforeBuilding() throws Exception {
        Path jre = folder.resolve("jre");
        Checkout.executable(jre.resolve("bin/java"), JAVA_17);
        Ended ended = new Checkout(folder.resolve("home"), folder)
                .with("mvn", "exit 1")
                .where("JAVA_HOME", jre.toString())
                .start("--version");
        assertThat(told(ended)).contains("there is no javac", "folder of a JDK 17");
    }

    @Test
    void withoutJavaRootAndSudoItSaysWhomToAsk() throws Exception {
        Checkout checkout = new Checkout(folder.resolve("home"), folder)
                .with("apt-get", "exit 1")
                .with("id", "echo 1000");
        String all = "openjdk-17-jdk-headless maven tesseract-ocr tesseract-ocr-chi-sim";
        assertThat(told(checkout.start("--version")))
                .contains("missing: " + all + ".", "not root", "no sudo", "JAVA_HOME and PATH.")
                .contains("apt-get update && apt-get install -y --no-install-recommends " + all);
        assertThat(told(checkout.start("--version", "--lang=zh"))).contains("缺少 " + all + "。", "请管理员执行", "JAVA_HOME");
        assertThat(told(checkout.withJava().where("JAVA_HOME", "").start("--version")))
                .contains("missing: maven tesseract-ocr tesseract-ocr-chi-sim.");
    }

    @Test
    void withASudoThatAsksItSaysWhatToRun() throws Exception {
        Ended ended = new Checkout(folder.resolve("home"), folder)
                .with("apt-get", "exit 1")
                .with("id", "echo 1000")
                .with("sudo", "exit 1")
                .start("--version");
        assertThat(told(ended)).contains("sudo apt-get update && sudo apt-get install -y");
    }

    @Test
    void withoutAptGetItSaysWhatIsMissing() throws Exception {
        Ended ended = new Checkout(folder.resolve("home"), folder).start("--version");
        assertThat(told(ended))
                .contains("missing: openjdk-17-jdk-headless maven tesseract", "has no apt-get", "JAVA_HOME");
    }

    @Test
    void withoutPackageServersItSaysThatThereIsNoNetwork() throws Exception {
        Ended ended = new Checkout(folder.resolve("home"), folder)
                .with("apt-get", NO_ANSWER)
                .with("id", "echo 0")
                .start("--version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err())
                .contains("installing openjdk-17-jdk-headless", "reaches its package servers", "http_proxy");
    }

    @Test
    void withoutTheServersOfLibrariesItSaysThatThereIsNoNetwork() throws Exception {
        Checkout checkout = new Checkout(folder.resolve("home"), folder)
                .withJava()
                .with(
                        "mvn",
                        "echo '[ERROR] Could not transfer artifact a:b: Unknown host repo.maven.apache.org'; exit 1");
        Ended ended = checkout.start("--version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("building", "libraries", "reaches the network", "build.log");
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(checkout.start("--lang", "zh", "--version").err()).contains("无法下载构建所需的程序库");
    }

    @Test
    void aBuildThatFailsShowsMavensFirstErrors() throws Exception {
        Ended ended = new Checkout(folder.resolve("home"), folder)
                .withJava()
                .with("mvn", "echo '[INFO] much'; echo '[ERROR] Main.java:[3,1] not a statement'; exit 1")
                .start("--version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("the build failed", "not a statement").doesNotContain("[INFO]");
    }

    @Test
    void oneWhoMayNotWriteToABuiltCheckoutUsesIt() throws Exception {
        Checkout checkout = new Checkout(open("built"), open("machine")).built().with("java", JAVA_17);
        Ended ended = checkout.asStranger().start("--version");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("started\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void oneWhoMayNotWriteToACheckoutThatIsNotBuiltIsToldWhoMust() throws Exception {
        Checkout checkout =
                new Checkout(open("raw"), open("machine")).with("java", JAVA_17).with("javac", "exit 0");
        Ended ended = checkout.where("JAVA_HOME", "").asStranger().start("--version");
        assertThat(told(ended))
                .contains("not built yet", "you may not write to", "Have its owner run bin/nianbao once");
    }

    /** A folder that everybody may look into. */
    private Path open(String name) throws IOException {
        Path open = Files.createDirectories(folder.resolve(name));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return open;
    }

    /** The one line that it says, and that it ends as it should. */
    private static String told(Ended ended) {
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        return ended.err();
    }
}
