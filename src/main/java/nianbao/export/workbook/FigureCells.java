package nianbao.export.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import nianbao.export.Doubtful;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.words.Messages;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes figures into cells: certain ones as numbers, doubtful ones as texts that nobody adds up, with a colour of their own. */
final class FigureCells {
    static final String DOUBTFUL_FILL = "FFF2CC";
    static final String MISSING_FILL = "F8CBAD";
    static final String CORRECTED_FILL = "DDEBF7";

    /** Digits that a cell of a workbook keeps. */
    private static final int MOST_DIGITS = 15;

    private final Messages messages;
    private final Doubtful doubtful;

    FigureCells(Messages messages, Doubtful doubtful) {
        this.messages = messages;
        this.doubtful = doubtful;
    }

    /** Writes a figure, and gives the colour that tells of it; empty where nothing is to be told. */
    Optional<String> write(Worksheet sheet, int row, int column, Value figure) {
        Optional<BigDecimal> value = doubtful.value(figure);
        if (value.isPresent()) {
            number(sheet, row, column, value.get());
        } else if (!figure.status().isCertain()) {
            sheet.inlineString(row, column, words(figure));
        }
        return fill(figure);
    }

    static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.precision() > MOST_DIGITS) {
            sheet.inlineString(row, column, number.toPlainString());
        } else {
            sheet.value(row, column, number.doubleValue());
        }
    }

    private String words(Value figure) {
        if (figure.status() == Status.MISSING) {
            return messages.text("export.cell.missing");
        }
        return figure.value()
                .map(reading -> messages.text("export.cell.doubtful", reading.toPlainString()))
                .orElseGet(() -> messages.text("export.cell.unread"));
    }

    private static Optional<String> fill(Value figure) {
        return switch (figure.status()) {
            case REVIEW -> Optional.of(DOUBTFUL_FILL);
            case MISSING -> Optional.of(MISSING_FILL);
            case CORRECTED -> Optional.of(CORRECTED_FILL);
            case READ, REPAIRED, BLANK -> Optional.empty();
        };
    }

    /** Marks a cell, also of a doubtful reading that stands as a number: its format says so behind it. */
    void mark(StyleSetter style, Value figure, Optional<String> fill) {
        fill.ifPresent(style::fillColor);
        if (figure.status() == Status.REVIEW && doubtful.value(figure).isPresent()) {
            // letter by letter: quotes end the attribute in which the library writes this
            style.format("General" + messages.text("export.cell.mark").replaceAll("(.)", "\\\\$1"));
        }
    }
}
