package nianbao.cli.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.cli.store.Comparison.Figure;
import nianbao.cli.store.Comparison.Line;
import nianbao.cli.store.Comparison.Said;
import nianbao.cli.store.Comparison.Side;
import nianbao.cli.text.StoreTexts;
import nianbao.cli.text.TextTable;
import nianbao.correct.FigureFields;
import nianbao.words.Messages;

/** A comparison of two versions, for a person. */
final class DiffText {
    private static final FigureFields FIELDS = FigureFields.load();

    private DiffText() {}

    static List<String> lines(Comparison comparison, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("diff.before", side(comparison.before(), messages)));
        lines.add(messages.text("diff.after", side(comparison.after(), messages)));
        if (comparison.figures().isEmpty()) {
            lines.add(messages.text("diff.same"));
            return lines;
        }
        TextTable table = new TextTable();
        table.add(List.of(
                messages.text("diff.head.field"),
                messages.text("diff.head.before"),
                messages.text("diff.head.after"),
                messages.text("diff.head.correction")));
        comparison.figures().forEach(line -> table.add(row(line, messages)));
        lines.addAll(table.lines());
        return lines;
    }

    private static String side(Side side, Messages messages) {
        return messages.text(
                "diff.side",
                side.name(),
                StoreTexts.hash(side.sha256()),
                side.issuer().orElse("-"),
                side.year().map(Object::toString).orElse("-"),
                messages.text("verdict." + side.verdict()),
                side.reader());
    }

    private static List<String> row(Line line, Messages messages) {
        return List.of(
                StoreTexts.field(FIELDS, line.field(), messages),
                figure(line.before(), messages),
                figure(line.after(), messages),
                line.correction().map(said -> said(said, messages)).orElse(""));
    }

    private static String figure(Optional<Figure> figure, Messages messages) {
        return figure.map(each -> StoreTexts.figure(each.value(), each.status(), messages))
                .orElse("-");
    }

    private static String said(Said said, Messages messages) {
        return messages.text("diff.said." + said.state(), StoreTexts.number(said.value()), said.by());
    }
}
