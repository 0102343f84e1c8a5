package nianbao.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.detect.archive.OpeningLimits;
import nianbao.model.Problem;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.wire.PageView;

/**
 * Stands in for the processes that read files: opens them here, and asks a function for their records. None of them has pages to
 * draw lines on.
 */
public final class FakeReading implements DrawnTableReading {
    private final Function<SourceFile, ReportRecord> reader;

    public FakeReading(Function<SourceFile, ReportRecord> reader) {
        this.reader = reader;
    }

    @Override
    public void read(Path path, Taker taker) {
        new FileOpener(OpeningLimits.STANDARD, bytes -> 2, bytes -> List.of()).open(path, opened -> {
            if (opened instanceof OpenedFile.Refused refused) {
                taker.take(rejected(refused.source(), refused.problem()));
                return;
            }
            SourceFile file = ((OpenedFile.Ready) opened).file();
            if (taker.wants(source(file))) {
                taker.take(reader.apply(file));
            }
        });
    }

    @Override
    public PageView.Rereading readDrawn(DrawnRequest wanted) {
        return new Unruled(this).readDrawn(wanted);
    }

    /** The record of a file that could not be read. */
    public static ReportRecord rejected(Source source, Problem problem) {
        return ReportRecord.rejected(source, Messages.in(Locale.ENGLISH).note(problem), Program.reader());
    }

    /** What a record tells of a file. */
    public static Source source(SourceFile file) {
        return new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.empty(), Optional.empty());
    }
}
