package nianbao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the table of requirements says that a test holds one, there is such a test, and every chapter is there. */
class AsvsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");
    private static final Pattern YES_BY = Pattern.compile("(?m)^\\| [0-9][^|]*\\|[^|]*\\| yes[^|]*\\|$");
    private static final int CHAPTERS = 14;

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String table = Files.readString(Path.of("docs/asvs.md"));
        Set<String> named = new TreeSet<>();
        Matcher tests = TEST.matcher(table);
        while (tests.find()) {
            named.add(tests.group(1) + ".java");
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> there =
                    files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(15);
            assertThat(there).containsAll(named);
        }
    }

    @Test
    void everyChapterIsThere() throws IOException {
        String table = Files.readString(Path.of("docs/asvs.md"));
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            assertThat(table).containsPattern("V" + chapter + "\\b").contains("| " + chapter + ".");
        }
        assertThat(YES_BY.matcher(table).results().count()).isGreaterThan(50);
    }
}
