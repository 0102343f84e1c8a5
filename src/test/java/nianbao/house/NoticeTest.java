package nianbao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped is named with its licence, and what a newcomer is shown is there. */
class NoticeTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FILE = Pattern.compile("(?:src|docs|fixtures|bin)/[A-Za-z0-9_./-]*[A-Za-z0-9_]");

    @Test
    void everyLibraryIsNamedWithItsLicence() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String named = Files.readString(Path.of("NOTICE"));
        Matcher dependencies = DEPENDENCY.matcher(
                pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("jte-maven-plugin")));
        int count = 0;
        while (dependencies.find()) {
            if (!dependencies.group(2).contains("<scope>test</scope>")) {
                assertThat(named).containsPattern("\\b" + Pattern.quote(dependencies.group(1)) + "\\b");
                count++;
            }
        }
        assertThat(count).isGreaterThan(10);
    }

    @Test
    void everyResourceFolderIsNamedOrOurs() throws IOException {
        String named = Files.readString(Path.of("NOTICE"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/nianbao"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".LICENSE")))
                    .allSatisfy(licence -> assertThat(named).contains(String.valueOf(licence.getFileName())));
        }
    }

    @Test
    void whatTheGuideForContributorsNamesIsThere() throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        Matcher files = FILE.matcher(guide);
        while (files.find()) {
            if (!files.group().startsWith("target")) {
                assertThat(Path.of(files.group())).exists();
            }
        }
        Matcher names = CODE.matcher(guide);
        while (names.find()) {
            if (names.group(1).matches("[A-Z][a-z]+[A-Z][A-Za-z]+")) {
                assertThat(source(names.group(1))).as(names.group(1)).isTrue();
            }
        }
    }

    private static boolean source(String type) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.anyMatch(file -> file.endsWith(type + ".java"));
        }
    }
}
