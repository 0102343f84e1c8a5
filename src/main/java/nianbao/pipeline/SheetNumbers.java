package nianbao.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.Problem;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Value;
import nianbao.model.page.Page;

/**
 * Counts pages as the file does. What is read counts them in the order of reading, where two pages on one sheet are two;
 * who looks up a figure opens the file at a sheet.
 */
final class SheetNumbers {
    private final List<Page> pages;

    SheetNumbers(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Sheets of the file. */
    int total() {
        return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).sheet();
    }

    List<Value> values(List<Value> values) {
        return values.stream()
                .map(value -> new Value(
                        value.field(),
                        value.value(),
                        value.raw(),
                        value.unit(),
                        value.status(),
                        value.confidence(),
                        sheet(value.page()),
                        value.box(),
                        value.cell(),
                        value.readings()))
                .toList();
    }

    Optional<List<Section>> sections(Optional<List<Section>> sections) {
        return sections.map(known -> known.stream()
                .map(section -> new Section(section.number(), section.heading(), section.text(), sheet(section.page())))
                .toList());
    }

    Problem problem(Problem problem) {
        return new Problem(problem.code(), sheet(problem.page()), problem.box(), problem.field(), problem.arguments());
    }

    /** The sheet of a page that is counted in reading order. */
    private OptionalInt sheet(OptionalInt page) {
        return page.isPresent() && page.getAsInt() <= pages.size()
                ? OptionalInt.of(pages.get(page.getAsInt() - 1).sheet())
                : page;
    }
}
