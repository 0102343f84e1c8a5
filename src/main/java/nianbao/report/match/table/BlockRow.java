package nianbao.report.match.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.document.Cell;
import nianbao.report.form.Layout;
import nianbao.report.form.TableSigns;
import nianbao.report.wording.Wording;

/**
 * A row of what may be a table in parts ({@link Layout#BLOCKS}).
 *
 * @param label what it is called: the first that stands in it, or what follows a running number
 */
public record BlockRow(Slice slice, int row, String label, TableSigns signs) {
    private static final Pattern FIGURE = Pattern.compile("[-+±－＋]?\\d[^年]*");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern NO_WORD = Pattern.compile("\\d.*");

    public static BlockRow of(Slice slice, int row, TableSigns signs) {
        List<String> texts = slice.cells(row, 0, slice.columns()).stream()
                .filter(cell -> cell.row() == row || cell.rowSpan() == 1)
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        boolean numbered = texts.size() > 2
                && RUNNING_NUMBER.matcher(texts.get(0)).matches()
                && !NO_WORD.matcher(texts.get(1)).matches();
        return new BlockRow(slice, row, texts.isEmpty() ? "" : texts.get(numbered ? 1 : 0), signs);
    }

    public List<Cell> cells() {
        return slice.cells(row, 0, slice.columns());
    }

    /** Whether a cell after the first has a figure; a head may name a year. */
    public boolean hasFigures() {
        return cells().stream()
                .skip(1)
                .anyMatch(cell -> FIGURE.matcher(cell.text().strip()).matches());
    }

    /** The number of the block that begins here. */
    public Optional<String> band() {
        return bandIn(slice.rowText(row), signs);
    }

    public static Optional<String> bandIn(String text, TableSigns signs) {
        return signs.part()
                .map(part -> part.matcher(Wording.fold(text)))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** The numbers of the blocks that begin in {@code slice}. */
    public static List<String> bands(Slice slice, TableSigns signs) {
        return IntStream.range(slice.from(), slice.to())
                .mapToObj(row -> bandIn(slice.rowText(row), signs))
                .flatMap(Optional::stream)
                .toList();
    }

    public String text() {
        return String.join("/", cells().stream().map(Cell::text).toList());
    }
}
