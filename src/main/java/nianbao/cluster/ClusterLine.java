package nianbao.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;

/**
 * A line of what came of a path: one for each file that it held, or one that says that there is none.
 *
 * @param path as the listing has it
 * @param number of the file at the path, counted from 0
 * @param outcome of the path as a whole, the same on each of its lines
 * @param code the problem that made the file what it is, of one that was rejected
 * @param reason the same in words
 * @param record as {@code extract} prints it
 */
record ClusterLine(
        String path,
        int number,
        String outcome,
        Optional<String> code,
        Optional<String> reason,
        Optional<String> name,
        Optional<String> sha256,
        Optional<String> verdict,
        Optional<String> title,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> template,
        Optional<String> record,
        List<FigureRow> figures) {
    ClusterLine {
        figures = List.copyOf(figures);
    }

    /** The lines of a path at which there are files. */
    static List<String> of(String path, List<ReportRecord> records, RecordWriter json) {
        PathOutcome outcome = PathOutcome.of(records);
        List<String> lines = new ArrayList<>();
        for (ReportRecord record : records) {
            lines.add(json.part(of(path, lines.size(), outcome, record, json)));
        }
        return lines;
    }

    private static ClusterLine of(
            String path, int number, PathOutcome outcome, ReportRecord record, RecordWriter json) {
        Optional<Note> why = PathOutcome.cause(record);
        return new ClusterLine(
                path,
                number,
                outcome.id(),
                why.map(Note::code),
                why.map(Note::message),
                Optional.of(record.source().name()),
                record.source().sha256(),
                Optional.of(record.verdict().id()),
                record.report().title(),
                record.report().issuer(),
                record.report().year(),
                record.report().template(),
                Optional.of(json.line(record)),
                record.values().stream().map(FigureRow::of).toList());
    }

    /** The line of a path at which there is no file. */
    static String notFound(String path, String reason, RecordWriter json) {
        Optional<String> none = Optional.empty();
        return json.part(new ClusterLine(
                path,
                0,
                PathOutcome.NOT_FOUND.id(),
                none,
                Optional.of(reason),
                none,
                none,
                none,
                none,
                none,
                OptionalInt.empty(),
                none,
                none,
                List.of()));
    }
}
