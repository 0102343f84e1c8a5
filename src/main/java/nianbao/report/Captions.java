package nianbao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.report.Unit.Measure;
import nianbao.report.form.Field;
import nianbao.report.match.table.TableMatch.Located;

/**
 * Where the unit of a figure may be named outside of its own labels: directly above its table, in a note below it, in a
 * cell over its head or in the corner, in a cell of its own beside it.
 */
final class Captions {
    /** Paragraphs above a table that may be its caption. */
    private static final int LINES = 3;
    /** Letters of the longest caption; prose is longer. */
    private static final int LONGEST = 45;

    private static final Pattern NOTE = Pattern.compile("[(（*※]?\\s*(注|备注|说明|附注).*");
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,]*");
    /** What begins as a figure does, but no year: a figure with its own unit or remark names nothing for those below it. */
    private static final Pattern FIGURE_AND_MORE = Pattern.compile("(?!20\\d\\d年)[-+±−－＋]?\\p{Nd}.*");

    /** Between the units of several things: 单位：件、万元. */
    private static final Pattern AND = Pattern.compile("[、/及和]");
    /** A power of ten of counted things, known or not. */
    private static final Pattern MANY = Pattern.compile("[十百佰千仟万亿]+\\s*[件项个宗次条份]次?");

    /** A table and what stands above and below it, and names a unit. */
    private record Captioned(Table table, Optional<String> corner, List<String> lines) {}

    private record TableRow(int table, int row) {}

    private final List<Captioned> tables = new ArrayList<>();
    private final Map<TableRow, List<Cell>> units = new HashMap<>();

    Captions(List<Block> blocks) {
        List<String> above = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                lines = new ArrayList<>(above);
                tables.add(new Captioned(table, corner(table), lines));
                above.clear();
            } else if (block instanceof Paragraph paragraph) {
                above.add(paragraph.text());
                above.removeIf(text -> text.length() > LONGEST);
                above.subList(0, Math.max(0, above.size() - LINES)).clear();
                if (NOTE.matcher(paragraph.text()).matches() && paragraph.text().length() <= LONGEST) {
                    lines.add(paragraph.text());
                    above.clear();
                }
            }
        }
    }

    /** The place of a figure with the units that are named for it outside of its row's and column's labels. */
    Located heard(Located place) {
        int number = place.table() - 1;
        if (number < 0 || number >= tables.size()) {
            return place;
        }
        Captioned captioned = tables.get(number);
        Stream<String> around = Stream.concat(captioned.lines().stream(), over(captioned, place).stream());
        Stream<String> named = around.flatMap(text -> Unit.namesIn(List.of(text)).stream());
        return place.named(Stream.concat(named, beside(captioned.table(), place).stream())
                .flatMap(AND::splitAsStream)
                .filter(name -> measures(name, place.field()))
                .map(name -> "单位：" + name)
                .distinct()
                .toList());
    }

    /** Whether a unit is one of the field's figures: of money for amounts; for counts, what is more than one thing. */
    private static boolean measures(String name, Field field) {
        Optional<Unit> unit = Unit.of(name);
        return field.type() == Field.Type.DECIMAL
                ? unit.filter(each -> each.measure() == Measure.MONEY).isPresent()
                : MANY.matcher(name).matches();
    }

    /** The cells over a figure, up to the figures of another block, and the corner beside its head. */
    private static List<String> over(Captioned captioned, Located place) {
        List<Cell> cells = captioned.table().cells();
        List<String> over = new ArrayList<>();
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell.row() >= place.row() || !cell.covers(cell.row(), place.column())) {
                continue;
            }
            if (!isFigure(cell)) {
                over.add(cell.text());
            } else if (!over.isEmpty()) {
                return over;
            }
        }
        captioned.corner().ifPresent(over::add);
        return over;
    }

    /** The corner over the labels; what stands over figures there is theirs alone. */
    private static Optional<String> corner(Table table) {
        boolean figures = IntStream.range(0, table.rows())
                .mapToObj(row -> table.at(row, 0))
                .flatMap(Optional::stream)
                .anyMatch(cell -> FIGURE.matcher(cell.text().strip()).matches());
        return figures ? Optional.empty() : table.at(0, 0).map(Cell::text);
    }

    /** Units that stand alone in a cell of the figure's row. */
    private List<String> beside(Table table, Located place) {
        return units
                .computeIfAbsent(new TableRow(place.table(), place.row()), row -> units(table, place.row()))
                .stream()
                .filter(cell -> !cell.equals(place.cell()))
                .map(cell -> cell.text().strip())
                .toList();
    }

    private static List<Cell> units(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.at(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> {
                    String text = cell.text().strip();
                    return Unit.of(text).isPresent() || MANY.matcher(text).matches();
                })
                .toList();
    }

    private static boolean isFigure(Cell cell) {
        String text = cell.text().strip();
        return text.isEmpty()
                || (!beginsWithWord(text) && FIGURE_AND_MORE.matcher(text).matches());
    }

    /** Looked at first, since most cells do. */
    private static boolean beginsWithWord(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }
}
