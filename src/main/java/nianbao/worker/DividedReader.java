package nianbao.worker;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.pipeline.Trace;
import nianbao.words.Messages;

/**
 * Reads what a file itself states in this process, which is quick, and a file with pages that are images in a process of
 * its own, which may fail. Where that one fails, the record says so and keeps what this one read.
 */
public final class DividedReader implements AutoCloseable {
    private final Pipeline pipeline;
    private final ReadingProcess process;
    private final Messages messages;

    public DividedReader(Pipeline pipeline, ReadingProcess process, Messages messages) {
        this.pipeline = pipeline;
        this.process = process;
        this.messages = messages;
    }

    public ReportRecord read(SourceFile file) {
        Trace trace = pipeline.trace(file);
        if (!trace.hasUnreadPages()) {
            return trace.record();
        }
        try {
            return process.read(file);
        } catch (ReadingProcess.Failed e) {
            return withNote(trace.record(), Problem.ofFile(ProblemCode.OCR_FAILED, String.valueOf(e.getMessage())));
        }
    }

    private ReportRecord withNote(ReportRecord read, Problem problem) {
        List<Note> notes = new ArrayList<>(read.problems());
        notes.add(messages.note(problem));
        return new ReportRecord(
                read.schema(),
                read.source(),
                read.report(),
                read.sections(),
                read.values(),
                read.checks(),
                notes,
                read.verdict(),
                read.reader());
    }

    @Override
    public void close() {
        process.close();
    }
}
