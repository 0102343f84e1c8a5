package nianbao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a narrow window each line of a list stands by itself, without the head: its cells name their columns. */
class NarrowTableTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LIST =
            Pattern.compile("<table class=\"list\\b.*?<thead>.*?</thead>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t([dh])\\b(.*?)</t[dh]>", Pattern.DOTALL);
    /** What says by itself what it is. */
    private static final Pattern PLAIN_ENOUGH = Pattern.compile("<input|<button|<form|<a |<ul|class=\"verdict");

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group));
    }

    /** The cells of lists with a head that do not tell of which column they are. */
    private static List<String> nameless(String template) {
        List<String> nameless = new ArrayList<>();
        found(LIST, template, 1).flatMap(body -> found(ROW, body, 0)).forEach(row -> {
            List<MatchResult> cells = CELL.matcher(row).results().toList();
            cells.stream()
                    .skip(1) // the first is what the line is about
                    .filter(cell -> cell.group(1).equals("d"))
                    .map(cell -> cell.group(2))
                    .filter(cell -> !cell.contains("data-label=\"")
                            && !PLAIN_ENOUGH.matcher(cell).find())
                    .forEach(nameless::add);
        });
        return nameless;
    }

    @Test
    void everyCellOfAListNamesItsColumn() throws IOException {
        try (Stream<Path> all = Files.list(TEMPLATES)) {
            for (Path template : all.collect(Collectors.toList())) {
                assertThat(nameless(Files.readString(template)))
                        .as(template.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aCellWithoutANameIsFound() {
        String list = "<table class=\"list\"><thead><tr><th>a</th></tr></thead>%s</table>";
        assertThat(nameless(list.formatted("<tr><td>name</td><td class=\"number\">7</td></tr>")))
                .containsExactly(" class=\"number\">7");
        assertThat(nameless(list.formatted(
                        "<tr><td>name</td><td data-label=\"b\">7</td><td><a href=\"/\">c</a></td></tr>")))
                .isEmpty();
        assertThat(nameless("<table class=\"form\"><tr><td>name</td><td>7</td></tr></table>"))
                .isEmpty();
    }
}
