package nianbao.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nianbao.book.BodyKind;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.book.RollUpFigures;
import nianbao.book.words.BookWords;
import nianbao.book.words.RollUpWords;
import nianbao.correct.FigureFields;
import nianbao.export.Doubtful;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.places.Divisions;
import nianbao.store.book.BookedFigure;
import nianbao.words.Messages;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of a roll-up: its figures, then its bodies with each figure, then who lacks and what colours mean. */
public final class RollUpWorkbook {
    private static final String HEAD_FILL = "E9EDF3";
    /** Letters of the longest name of a sheet that Excel takes. */
    private static final int LONGEST_NAME = 31;
    /** Widths of columns, in letters of Latin; Chinese ones take two. */
    private static final int[] FIGURE_WIDTHS = {76, 12, 12, 12, 16, 16, 44, 76};

    private static final int[] BODY_WIDTHS = {34, 12, 26, 10};
    private static final int FIGURE_WIDTH = 16;
    private static final int NOTE_WIDTH = 110;
    /** Points in which the label of a figure has room that is broken into lines. */
    private static final int HEAD_HEIGHT = 110;
    /** Points of a line of text, and of the tallest row that Excel takes. */
    private static final int LINE_HEIGHT = 15;

    private static final int TALLEST = 405;
    /** From this letter on punctuation is as wide as Han characters. */
    private static final int WIDE = 0x2E80;

    private final Messages messages;
    private final RollUpWords words;
    private final FigureCells cells;

    public RollUpWorkbook(FigureFields fields, Messages messages) {
        this.messages = messages;
        this.words = new RollUpWords(fields, messages);
        this.cells = new FigureCells(messages, Doubtful.APART);
    }

    public void write(RollUpFigures figured, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "nianbao", "1.0");
        RollUp rollUp = figured.rollUp();
        String place = Divisions.shipped().name(rollUp.code()).orElse(rollUp.code()) + rollUp.year();
        Worksheet sheet = workbook.newWorksheet(place.substring(0, Math.min(LONGEST_NAME, place.length())));
        figures(sheet, figured);
        sheet.finish();
        Worksheet bodies = workbook.newWorksheet(messages.text("rollup.sheet.bodies"));
        bodies(bodies, figured);
        bodies.finish();
        Worksheet notes = workbook.newWorksheet(messages.text("rollup.sheet.notes"));
        notes(notes, rollUp);
        notes.finish();
        workbook.finish();
    }

    private void figures(Worksheet sheet, RollUpFigures figured) {
        head(sheet, FIGURE_WIDTHS, "label", "own", "sum", "difference", "outcome", "certain", "doubtful", "why");
        sheet.rowHeight(0, 2 * LINE_HEIGHT);
        int row = 0;
        for (Line line : figured.rollUp().lines()) {
            row++;
            String label = words.label(line.field());
            sheet.inlineString(row, 0, label);
            own(sheet, row, line, figured);
            FigureCells.number(sheet, row, 2, line.sum());
            if (line.lacks().isPresent()) {
                FigureCells.number(sheet, row, 3, line.lacks().get());
            }
            sheet.inlineString(row, 4, words.outcome(line.outcome()));
            sheet.value(row, 5, line.certain());
            String doubts =
                    line.doubts().stream().map(words::doubt).collect(Collectors.joining(messages.text("book.join")));
            sheet.inlineString(row, 6, doubts);
            String why = line.why().stream().map(words::whyAt).collect(Collectors.joining("\n"));
            sheet.inlineString(row, 7, why);
            int lines = Math.max(
                    lines(label, FIGURE_WIDTHS[0]),
                    Math.max(lines(doubts, FIGURE_WIDTHS[6]), lines(why, FIGURE_WIDTHS[7])));
            sheet.rowHeight(row, Math.min(TALLEST, lines * LINE_HEIGHT));
            Optional<String> fill = fill(line.outcome());
            if (fill.isPresent()) {
                sheet.style(row, 3).fillColor(fill.get()).set();
                sheet.style(row, 4).fillColor(fill.get()).set();
            }
            for (int column = 0; column < FIGURE_WIDTHS.length; column++) {
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
        sheet.setAutoFilter(0, 0, row, FIGURE_WIDTHS.length - 1);
        sheet.freezePane(1, 1);
        print(sheet);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Lines into which a text is broken in a column. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> {
                    int letters = line.codePoints()
                            .map(letter -> Character.isIdeographic(letter) || letter > WIDE ? 2 : 1)
                            .sum();
                    return 1 + Math.max(0, letters - 1) / width;
                })
                .sum();
    }

    /** On paper the head stands on each page. */
    private static void print(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.repeatRows(0);
    }

    private void own(Worksheet sheet, int row, Line line, RollUpFigures figured) {
        if (figured.rollUp().total().isPresent()) {
            figure(sheet, row, 1, figured.figure(figured.rollUp().total().getAsLong(), line.field()));
        }
    }

    private static Optional<String> fill(Outcome outcome) {
        return switch (outcome) {
            case DIFFERS -> Optional.of(FigureCells.MISSING_FILL);
            case OPEN, NO_TOTAL -> Optional.of(FigureCells.DOUBTFUL_FILL);
            case AGREES, AGREES_SO_FAR -> Optional.empty();
        };
    }

    private void head(Worksheet sheet, int[] widths, String... columns) {
        for (int i = 0; i < columns.length; i++) {
            headCell(sheet, i, widths[i], messages.text("rollup.column." + columns[i]));
        }
    }

    private static void headCell(Worksheet sheet, int column, int width, String text) {
        sheet.width(column, width);
        sheet.inlineString(0, column, text);
        sheet.style(0, column)
                .bold()
                .fillColor(HEAD_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private void bodies(Worksheet sheet, RollUpFigures figured) {
        RollUp rollUp = figured.rollUp();
        head(sheet, BODY_WIDTHS, "body", "kind", "verdict", "report");
        int first = BODY_WIDTHS.length;
        for (int i = 0; i < rollUp.lines().size(); i++) {
            headCell(
                    sheet,
                    first + i,
                    FIGURE_WIDTH,
                    words.label(rollUp.lines().get(i).field()));
        }
        sheet.rowHeight(0, HEAD_HEIGHT);
        int row = 0;
        if (rollUp.total().isPresent()) {
            long own = rollUp.total().getAsLong();
            sheet.inlineString(++row, 0, messages.text("rollup.column.own"));
            sheet.style(row, 0).bold().set();
            sheet.value(row, 3, own);
            figures(sheet, row, figured, own);
        }
        for (Part part : rollUp.parts()) {
            sheet.inlineString(++row, 0, part.body());
            sheet.inlineString(row, 1, kind(part.kind()));
            sheet.inlineString(row, 2, messages.text("verdict." + part.verdict()));
            sheet.value(row, 3, part.report());
            figures(sheet, row, figured, part.report());
        }
        for (String missing : rollUp.missing()) {
            sheet.inlineString(++row, 0, missing);
            sheet.inlineString(row, 2, messages.text("book.state.missing"));
            sheet.style(row, 0).fillColor(FigureCells.MISSING_FILL).set();
            sheet.style(row, 2).fillColor(FigureCells.MISSING_FILL).set();
        }
        sheet.inlineString(++row, 0, messages.text("rollup.sheet.sum"));
        sheet.style(row, 0).bold().set();
        for (int i = 0; i < rollUp.lines().size(); i++) {
            FigureCells.number(sheet, row, first + i, rollUp.lines().get(i).sum());
            sheet.style(row, first + i).bold().set();
        }
        sheet.freezePane(1, 1);
        print(sheet);
        sheet.repeatCols(0);
    }

    private String kind(BodyKind kind) {
        return new BookWords(messages).kind(kind);
    }

    private void figures(Worksheet sheet, int row, RollUpFigures figured, long report) {
        List<Line> lines = figured.rollUp().lines();
        for (int i = 0; i < lines.size(); i++) {
            figure(
                    sheet,
                    row,
                    BODY_WIDTHS.length + i,
                    figured.figure(report, lines.get(i).field()));
        }
    }

    private void figure(Worksheet sheet, int row, int column, Optional<BookedFigure> figure) {
        if (figure.isEmpty()) {
            return; // the form of this report does not ask for it
        }
        Value value = value(figure.get());
        Optional<String> fill = cells.write(sheet, row, column, value);
        if (fill.isPresent()) {
            StyleSetter style = sheet.style(row, column);
            cells.mark(style, value, fill);
            style.set();
        }
    }

    private static Value value(BookedFigure figure) {
        Status status = Arrays.stream(Status.values())
                .filter(each -> each.id().equals(figure.status()))
                .findFirst()
                .orElseThrow();
        return new Value(
                figure.field(),
                figure.value(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private void notes(Worksheet sheet, RollUp rollUp) {
        sheet.width(0, NOTE_WIDTH);
        String place = Divisions.shipped().fullName(rollUp.code());
        int row = 0;
        note(sheet, row++, words.head(rollUp));
        sheet.style(0, 0).bold().wrapText(true).set();
        if (!rollUp.lines().isEmpty()) {
            note(sheet, row++, messages.text("rollup.counts", words.counts(rollUp)));
        }
        if (rollUp.total().isEmpty()) {
            note(sheet, row++, messages.text("rollup.sheet.no-total", place));
        }
        if (!rollUp.missing().isEmpty()) {
            note(sheet, row++, messages.text("rollup.missing", rollUp.missing().size(), joined(rollUp.missing())));
        }
        if (!rollUp.perhaps().isEmpty()) {
            note(
                    sheet,
                    row++,
                    messages.text("rollup.sheet.perhaps", rollUp.perhaps().size(), joined(rollUp.perhaps())));
        }
        row++;
        for (Outcome outcome : Outcome.values()) {
            note(
                    sheet,
                    row,
                    words.outcome(outcome)
                            + messages.text("rollup.sheet.colon")
                            + messages.text("rollup.means." + outcome.id()));
            color(sheet, row++, fill(outcome));
        }
        row++;
        note(sheet, row, messages.text("export.legend.doubtful"));
        color(sheet, row++, Optional.of(FigureCells.DOUBTFUL_FILL));
        note(sheet, row, messages.text("export.legend.missing"));
        color(sheet, row++, Optional.of(FigureCells.MISSING_FILL));
        note(sheet, row, messages.text("export.legend.corrected"));
        color(sheet, row, Optional.of(FigureCells.CORRECTED_FILL));
    }

    private String joined(List<String> names) {
        return String.join(messages.text("book.join"), names);
    }

    private static void note(Worksheet sheet, int row, String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
    }

    private static void color(Worksheet sheet, int row, Optional<String> fill) {
        fill.ifPresent(
                color -> sheet.style(row, 0).fillColor(color).wrapText(true).set());
    }
}
