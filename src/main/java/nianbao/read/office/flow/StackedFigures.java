package nianbao.read.office.flow;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.text.PlainText;

/** Lines of one cell that may each be a figure: then which of them holds, a reader must say. */
public final class StackedFigures {
    /** A remark in brackets belongs to the figure above it. */
    private static final Pattern FIGURE = Pattern.compile("[^（(〔\\[【].*");

    private StackedFigures() {}

    public static List<Mark> marks(List<FlowElement> pieces) {
        List<String> figures = pieces.stream()
                .flatMap(StackedFigures::lines)
                .map(PlainText::clean)
                .filter(line -> line.chars().anyMatch(Character::isDigit))
                .filter(line -> FIGURE.matcher(line).matches())
                .toList();
        return figures.size() < 2 ? List.of() : List.of(new Mark(Kind.APART, String.join(" / ", figures)));
    }

    private static Stream<String> lines(FlowElement piece) {
        if (piece instanceof Passage passage) {
            return passage.lines().stream();
        }
        return ((RawTable) piece)
                .cells().stream().flatMap(cell -> cell.content().stream()).flatMap(StackedFigures::lines);
    }
}
