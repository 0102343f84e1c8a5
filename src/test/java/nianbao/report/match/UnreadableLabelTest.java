package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;

/** A table of section three in which one label was read as a scrap. */
class UnreadableLabelTest {
    private static final int UNREADABLE = 22;

    private final FormCatalog catalog = FormCatalog.load();
    private final FormTable form = catalog.table("requests", "ogi-2021");
    private final List<Cell> cells = new ArrayList<>();
    private int rows;

    private void row(String label, List<String> columns) {
        put(0, label);
        for (int i = 0; i < columns.size(); i++) {
            put(i + 1, columns.get(i));
        }
        rows++;
    }

    private void put(int column, String text) {
        cells.add(new Cell(rows, column, 1, 1, text, List.of(text), Optional.empty(), Optional.empty()));
    }

    private void header() {
        List<String> leaves = form.rows().get(0).fields().stream()
                .map(field -> field.columnPath().get(field.columnPath().size() - 1))
                .toList();
        row("", List.of("申请人情况", "", "", "", "", "", ""));
        row("", leaves);
    }

    private void figures(int from, int to) {
        for (int i = from; i < to; i++) {
            row(i == UNREADABLE ? "于" : form.rows().get(i).leaf(), List.of("1", "0", "0", "0", "0", "0", "1"));
        }
    }

    private List<Doubt> doubts() {
        Table table = new Table(rows, 8, cells, OptionalInt.of(3), List.of());
        TableMatch match = Objects.requireNonNull(new FormMatcher(catalog)
                .match(List.of(table), new ReportSubject(Optional.empty(), OptionalInt.empty(), Optional.empty()))
                .own()
                .get("requests"));
        String group = form.rows().get(UNREADABLE).fields().get(0).group();
        return match.figures().stream()
                .filter(figure -> figure.field().group().equals(group))
                .map(Located::doubt)
                .toList();
    }

    @Test
    void isBelievedWhereTheRowsAroundItLeaveNoOther() {
        header();
        figures(0, form.rows().size());

        assertThat(doubts()).hasSize(7).containsOnly(Doubt.NONE);
    }

    @Test
    void isBelievedAfterAHeadThatThePageRepeats() {
        header();
        figures(0, UNREADABLE);
        header();
        figures(UNREADABLE, form.rows().size());

        assertThat(doubts()).hasSize(7).containsOnly(Doubt.NONE);
    }

    @Test
    void isDoubtedWhereARowOfFiguresStandsBesideItThatTheFormDoesNotHave() {
        header();
        figures(0, UNREADABLE);
        row("本级自行增加的统计", List.of("5", "0", "0", "0", "0", "0", "5"));
        figures(UNREADABLE, form.rows().size());

        assertThat(doubts()).doesNotContain(Doubt.NONE);
    }
}
