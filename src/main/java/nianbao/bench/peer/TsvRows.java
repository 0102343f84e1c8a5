package nianbao.bench.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a page of which Tesseract gave words with their boxes (its TSV). */
final class TsvRows {
    private static final int COLUMNS = 12;
    private static final int LEFT = 6;
    private static final int TOP = 7;
    private static final int HEIGHT = 9;
    private static final int TEXT = 11;

    private TsvRows() {}

    private record Word(int left, int top, int height, String text) {
        double middle() {
            return top + height / 2.0;
        }
    }

    /**
     * Lines of text, from the top down: words whose middles are at one height, from the left.
     *
     * @param tsv with its head
     */
    static List<String> of(List<String> tsv) {
        List<Word> words = tsv.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(line -> line.length == COLUMNS && !line[TEXT].isBlank())
                .map(line -> new Word(
                        Integer.parseInt(line[LEFT]),
                        Integer.parseInt(line[TOP]),
                        Integer.parseInt(line[HEIGHT]),
                        line[TEXT].strip()))
                .sorted(Comparator.comparingDouble(Word::middle))
                .toList();
        List<List<Word>> rows = new ArrayList<>();
        for (Word word : words) {
            List<Word> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (last.isEmpty() || word.middle() - last.get(last.size() - 1).middle() > word.height() / 2.0) {
                last = new ArrayList<>();
                rows.add(last);
            }
            last.add(word);
        }
        return rows.stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparingInt(Word::left))
                        .map(Word::text)
                        .filter(text -> !text.matches("[|_\\[\\]—-]+"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
