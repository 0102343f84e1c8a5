package nianbao.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.words.Program;

/**
 * A report as it will be read.
 *
 * @param figures by field
 * @param doubtful fields that are read with doubt
 * @param blanks whether a cell is left blank where there is nothing to count
 * @param day that it bears
 * @param prose of its sections
 */
record MadeReport(
        String body,
        int year,
        Map<String, Integer> figures,
        Set<String> doubtful,
        boolean blanks,
        String day,
        List<String> prose) {
    MadeReport {
        figures = Map.copyOf(figures);
        doubtful = Set.copyOf(doubtful);
        prose = List.copyOf(prose);
    }

    int figure(String field) {
        return figures.getOrDefault(field, 0);
    }

    MadeReport with(Map<String, Integer> others) {
        return new MadeReport(body, year, others, doubtful, blanks, day, prose);
    }

    MadeReport doubting(String field) {
        return new MadeReport(body, year, figures, Set.of(field), blanks, day, prose);
    }

    MadeReport on(String aDay) {
        return new MadeReport(body, year, figures, doubtful, blanks, aDay, prose);
    }

    MadeReport saying(List<String> sections) {
        return new MadeReport(body, year, figures, doubtful, blanks, day, sections);
    }

    ReportRecord of(SourceFile file) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            sections.add(new Section(i + 1, "标题", prose.get(i), OptionalInt.of(1)));
        }
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.of(1), Optional.of("digital")),
                new Description(
                        Optional.of(body + year + "年政府信息公开工作年度报告"),
                        Optional.of(body),
                        OptionalInt.of(year),
                        Optional.of(FigureMaker.FORM),
                        Description.UNKNOWN.forms(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(sections),
                values(),
                List.of(),
                List.of(),
                doubtful.isEmpty() ? Verdict.ACCEPTED : Verdict.REVIEW,
                new Reader("nianbao", Program.reader().version()));
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        figures.keySet().stream().sorted().forEach(field -> {
            int figure = figure(field);
            boolean blank = blanks && figure == 0 && !doubtful.contains(field);
            BigDecimal left = BigDecimal.valueOf(20L * values.size());
            values.add(new Value(
                    field,
                    blank ? Optional.empty() : Optional.of(BigDecimal.valueOf(figure)),
                    Optional.of(blank ? "" : Integer.toString(figure)),
                    Optional.empty(),
                    doubtful.contains(field) ? Status.REVIEW : blank ? Status.BLANK : Status.READ,
                    Optional.of(BigDecimal.ONE),
                    OptionalInt.of(1),
                    Optional.of(
                            List.of(left, BigDecimal.valueOf(100), left.add(BigDecimal.TEN), BigDecimal.valueOf(120))),
                    Optional.of(new Position(3, 4, values.size() + 1)),
                    List.of()));
        });
        return values;
    }
}
