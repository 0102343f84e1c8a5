package nianbao.cli;

import java.time.Duration;
import java.util.Locale;
import nianbao.detect.FileOpener;
import nianbao.detect.Limits;
import nianbao.pipeline.Pipeline;
import nianbao.read.pdf.PdfPages;
import nianbao.words.Messages;
import nianbao.worker.DividedReader;
import nianbao.worker.ReadingProcess;
import nianbao.worker.Worker;

/** What the commands that read files share: the language, the worker, where bugs are written down. */
final class Reading {
    /** Heap of the process that reads images: two pages at 300 dpi and what is made of them. */
    private static final String OCR_HEAP = "700m";
    /** What the reading process may take longer than its limit to be ended and reported. */
    private static final Duration SPARE = Duration.ofSeconds(5);

    private final Surroundings surroundings;
    private final ReadingOptions options;
    private final Locale locale;

    Reading(ReadingOptions options, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = options;
        this.locale = options.locale();
    }

    Messages messages() {
        return Messages.in(locale);
    }

    Pipeline pipeline() {
        return Pipeline.standard(locale);
    }

    /** The pipeline that reads images as well; in this process, since what it found on the way is asked for. */
    Pipeline pipelineWithOcr() {
        return Pipeline.withOcr(locale);
    }

    FileOpener opener() {
        return new FileOpener(Limits.STANDARD, PdfPages::count);
    }

    Worker worker() {
        Duration limit = Duration.ofSeconds(options.timeout());
        ReadingProcess process = new ReadingProcess(ReadingProcess.command(locale.toLanguageTag(), OCR_HEAP), limit);
        DividedReader reader = new DividedReader(pipeline(), process, messages());
        return new Worker(opener(), reader::read, messages(), limit.plus(SPARE), this::reportBug);
    }

    /** Writes the stack to where bugs are kept, and says where; with --debug to standard error. */
    void reportBug(Throwable bug) {
        new BugLog(options, surroundings).write(bug);
    }
}
