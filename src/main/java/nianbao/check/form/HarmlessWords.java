package nianbao.check.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nianbao.csv.CsvText;
import nianbao.report.wording.Wording;

/**
 * Words that publishers put in the place of the form's, or leave out, and that nobody minds: {@code harmless.csv} has them, those
 * that say nothing with nothing in the place of what they are as good as.
 */
final class HarmlessWords {
    private static final HarmlessWords LABELS = load("label");
    private static final HarmlessWords HEADINGS = load("heading");

    private final List<CsvText.Row> words;

    private HarmlessWords(List<CsvText.Row> words) {
        this.words = words;
    }

    private static HarmlessWords load(String where) {
        try (InputStream in =
                Objects.requireNonNull(HarmlessWords.class.getResourceAsStream("/nianbao/check/harmless.csv"))) {
            return new HarmlessWords(CsvText.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .filter(row -> row.cells().get(0).equals(where))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a label has other letters than each of {@code wordings}, or counts otherwise than the first; remarks in brackets, and
     * a number that is left out, say nothing.
     */
    static boolean isOtherLabel(String found, List<String> wordings) {
        if (found.isBlank()) {
            return false; // a page break took it away
        }
        String number = Wording.number(found);
        String wanted = Wording.number(wordings.get(0));
        if (!number.isEmpty() && !wanted.isEmpty() && !number.equals(wanted)) {
            return true;
        }
        String core = LABELS.without(Wording.core(found));
        return wordings.stream()
                .map(wording -> LABELS.without(Wording.core(wording)))
                .noneMatch(core::equals);
    }

    /**
     * Whether a heading, without its number, has other letters than each of {@code wordings}, in whatever order:
     * 其他需要报告的事项 is 需要报告的其他事项.
     */
    static boolean isOtherHeading(String found, List<String> wordings) {
        String letters = sorted(found);
        return wordings.stream().map(HarmlessWords::sorted).noneMatch(letters::equals);
    }

    private static String sorted(String heading) {
        char[] letters = HEADINGS.without(Wording.core(heading)).toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private String without(String text) {
        String left = text;
        for (CsvText.Row row : words) {
            left = left.replace(row.cells().get(1), row.cells().get(2));
        }
        return left;
    }
}
