package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.Content;
import nianbao.model.Page;
import nianbao.model.Problem;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SecondReader;
import nianbao.model.SourceFile;
import nianbao.model.TextSource;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.engine.EngineMissingException;
import nianbao.report.ReportReader;
import nianbao.report.form.FormCatalog;
import nianbao.table.FlowFinder;
import nianbao.table.FlowFinder.Flow;
import nianbao.words.Messages;
import nianbao.words.Program;

/**
 * From the bytes of a file to its record. One pipeline serves any number of files, one after another; what is wrong with a
 * file is a value.
 */
public final class Pipeline implements AutoCloseable {
    private final Contents contents = new Contents();
    private final ReportReader reports = new ReportReader(FormCatalog.load());
    private final Messages messages;
    private final Optional<OcrReader> ocr;
    private final List<Problem> shortcomings;

    private Pipeline(Messages messages, Optional<OcrReader> ocr, List<Problem> shortcomings) {
        this.messages = messages;
        this.ocr = ocr;
        this.shortcomings = List.copyOf(shortcomings);
    }

    /** The pipeline that reads what files themselves state, whose records speak the language of {@code locale}. */
    public static Pipeline standard(Locale locale) {
        return new Pipeline(Messages.in(locale), Optional.empty(), List.of());
    }

    /** The pipeline that reads images too. It runs native code, a fault of which ends the process. */
    public static Pipeline withOcr(Locale locale) {
        try {
            return new Pipeline(Messages.in(locale), Optional.of(OcrReader.open()), List.of());
        } catch (EngineMissingException e) {
            return new Pipeline(Messages.in(locale), Optional.empty(), List.of(OcrReader.unavailable()));
        }
    }

    public ReportRecord read(SourceFile file) {
        return trace(file).record();
    }

    /** The record, and all that was found on the way to it. */
    public Trace trace(SourceFile file) {
        Content content = contents.of(file);
        if (content instanceof Content.Refused refused) {
            return new Trace(rejected(file, refused.problem()), content, List.of(), List.of());
        }
        if (!(content instanceof Content.Paged paged)) {
            return traced(file, content, new Flow(((Content.Flowing) content).blocks(), List.of()), SecondReader.NONE);
        }
        boolean unread = paged.pages().stream().anyMatch(page -> page.source() == TextSource.NONE);
        if (!unread || ocr.isEmpty()) {
            Content.Paged told = unread ? withShortcomings(paged) : paged;
            return traced(file, told, FlowFinder.find(told.pages()), SecondReader.NONE);
        }
        try (Recognition recognition = new Recognition(ocr.get())) {
            Content.Paged recognised = recognition.recognised(file, paged);
            return traced(file, recognised, FlowFinder.find(recognised.pages()), recognition);
        }
    }

    private Content.Paged withShortcomings(Content.Paged content) {
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(shortcomings);
        return new Content.Paged(content.mediaType(), content.pages(), problems);
    }

    private Trace traced(SourceFile file, Content content, Flow flow, SecondReader again) {
        List<Page> pages = content instanceof Content.Paged paged ? paged.pages() : List.of();
        boolean unread = pages.stream().anyMatch(page -> page.source() == TextSource.NONE);
        ReportReader.Reading reading = reports.read(flow.blocks(), unread, again);
        List<Problem> problems = new ArrayList<>(problemsOf(content));
        pages.forEach(page -> problems.addAll(page.problems()));
        SheetCount sheets = new SheetCount(pages);
        reading.problems().forEach(problem -> problems.add(sheets.problem(problem)));
        ReportRecord record = new ReportRecord(
                ReportRecord.SCHEMA,
                source(file, Optional.of(content), pages),
                reading.description(),
                sheets.sections(reading.sections()),
                sheets.values(reading.values()),
                reading.checks(),
                problems.stream().map(messages::note).toList(),
                reading.verdict(),
                Program.reader());
        return new Trace(record, content, flow.tables(), reading.tables());
    }

    /** The record of a file that could not be read at all. */
    public ReportRecord rejected(SourceFile file, Problem problem) {
        return new ReportRecord(
                ReportRecord.SCHEMA,
                source(file, Optional.empty(), List.of()),
                Description.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(messages.note(problem)),
                Verdict.REJECTED,
                Program.reader());
    }

    private static List<Problem> problemsOf(Content content) {
        if (content instanceof Content.Paged paged) {
            return paged.problems();
        }
        return content instanceof Content.Flowing flowing ? flowing.problems() : List.of();
    }

    private static Source source(SourceFile file, Optional<Content> content, List<Page> pages) {
        boolean paged = content.isPresent() && content.get() instanceof Content.Paged;
        return new Source(
                file.name(),
                file.sha256(),
                file.mediaType().isEmpty() ? Optional.empty() : Optional.of(file.mediaType()),
                file.bytes().length,
                paged ? OptionalInt.of(new SheetCount(pages).total()) : OptionalInt.empty(),
                content.flatMap(read -> textSource(pages)));
    }

    private static Optional<String> textSource(List<Page> pages) {
        boolean digital = pages.isEmpty() || pages.stream().anyMatch(page -> page.source() == TextSource.DIGITAL);
        boolean recognised = pages.stream().anyMatch(page -> page.source() == TextSource.OCR);
        if (digital && recognised) {
            return Optional.of("mixed");
        }
        if (recognised) {
            return Optional.of("ocr");
        }
        return digital ? Optional.of("digital") : Optional.empty();
    }

    @Override
    public void close() {
        ocr.ifPresent(OcrReader::close);
    }
}
