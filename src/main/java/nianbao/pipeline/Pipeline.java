package nianbao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nianbao.detect.archive.OpeningLimits;
import nianbao.detect.type.TypeDetector;
import nianbao.geometry.Ruling;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ProblemCode.Effect;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SecondReader;
import nianbao.model.SourceFile;
import nianbao.model.TableOutline;
import nianbao.model.TextSource;
import nianbao.model.document.Block;
import nianbao.model.document.Content;
import nianbao.model.document.Publication;
import nianbao.model.document.Table;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.Page;
import nianbao.pipeline.image.CellPictureReader;
import nianbao.pipeline.image.DocumentImages;
import nianbao.pipeline.image.DrawnCellReader;
import nianbao.pipeline.image.OcrReaders;
import nianbao.pipeline.image.PageExecutor;
import nianbao.pipeline.image.Recognition;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.engine.EngineMissingException;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.lines.ProseFilter;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ofd.OfdReader;
import nianbao.read.ofd.part.OfdLimits;
import nianbao.read.pdf.PdfAttachments;
import nianbao.read.pdf.PdfPageCount;
import nianbao.report.ReportReader;
import nianbao.report.form.file.FormCatalog;
import nianbao.table.FlowFinder;
import nianbao.table.FlowFinder.Flow;
import nianbao.words.Program;

/**
 * From the bytes of a file to its record. One pipeline serves any number of files, one after another; what is wrong with a
 * file is a value. For pages that are images it runs native code, a fault of which ends the process.
 */
public final class Pipeline implements AutoCloseable {
    /** How rulings are looked for where some part of the forms was not found. */
    private static final List<RulingDetectionMode> OTHER_SIGHTS =
            List.of(RulingDetectionMode.WORN, RulingDetectionMode.DARK);

    private final ContentReader contents = new ContentReader();
    private final Supplier<FormReaders> forms;
    private final Extent extent;
    private Optional<OcrReaders> ocr = Optional.empty();
    private Optional<Problem> whyNoOcr = Optional.empty();

    /**
     * The pipeline whose records speak the language of {@code locale} and tell so much of a report. Forms that cannot be used
     * are told of when a file is read.
     */
    public Pipeline(Locale locale, Extent extent) {
        this(locale, extent, FormCatalog::load);
    }

    /** The same for other forms than the program's own. */
    Pipeline(Locale locale, Extent extent, Supplier<FormCatalog> forms) {
        this.forms = FormReaders.begin(forms, locale, extent);
        this.extent = extent;
    }

    /**
     * Sees whether the forms can be used.
     *
     * @throws EnvironmentException where they cannot
     */
    public static void checkForms() {
        FormCatalog.load();
    }

    /** The number of pages of a PDF; 0 where it cannot be told. */
    public static int pdfPages(byte[] bytes) {
        return PdfPageCount.count(bytes);
    }

    /** The files that a PDF or an OFD carries; without bytes where they are too large or cannot be unpacked. */
    public static List<SourceFile> attachments(byte[] bytes) {
        if (TypeDetector.bySignature(bytes).equals(TypeDetector.ZIP)) {
            return new OfdReader(OfdLimits.DEFAULT)
                    .attachments(bytes, OpeningLimits.STANDARD.fileBytes(), OpeningLimits.STANDARD.members());
        }
        return PdfAttachments.of(bytes, OpeningLimits.STANDARD.fileBytes(), OpeningLimits.STANDARD.members());
    }

    public ReportRecord read(SourceFile file) {
        return read(file, 1, () -> {});
    }

    /**
     * @param threads for the pages that are read from their image; the record does not depend on it
     * @param afterPage run after each such page, in the thread that asks: one takes a second or two
     */
    public ReportRecord read(SourceFile file, int threads, Runnable afterPage) {
        return trace(file, List.of(), threads, afterPage).record();
    }

    /** The record, and all that was found on the way to it. */
    public ReadingTrace trace(SourceFile file, Runnable afterPage) {
        return trace(file, List.of(), afterPage);
    }

    /**
     * The same with the lines of tables where a person drew them; all else by the rulings that are plain to see.
     *
     * @param drawn on pages as a reader sees them
     */
    public ReadingTrace trace(SourceFile file, List<DrawnGrid> drawn, Runnable afterPage) {
        return trace(file, drawn, 1, afterPage);
    }

    private ReadingTrace trace(SourceFile file, List<DrawnGrid> drawn, int threads, Runnable afterPage) {
        Content content = content(file);
        if (content instanceof Content.Refused refused) {
            return new ReadingTrace(rejected(file, refused.problem()), content, List.of(), List.of());
        }
        if (!(content instanceof Content.Paged paged)) {
            return traced(file, content, flow((Content.Flowing) content), SecondReader.NONE);
        }
        DrawnTables tables = new DrawnTables(drawn);
        ReadingTrace trace = withImages(file, paged, tables, threads, afterPage);
        if (trace.fitsForms()) {
            return trace;
        }
        return PastedTables.asImages(paged)
                .map(images -> trace.orBetter(withImages(file, images, tables, threads, afterPage)))
                .orElse(trace);
    }

    /** What the file states; of a long document only what may be of a report, and nothing else stays in memory. */
    private Content content(SourceFile file) {
        Content content = contents.of(file);
        return content instanceof Content.Paged paged
                ? LongDocumentFilter.withoutOthers(paged, forms.get().signs())
                : content;
    }

    /** Pages that only their image can tell are recognised, if there are any. */
    private ReadingTrace withImages(
            SourceFile file, Content.Paged paged, DrawnTables drawn, int threads, Runnable afterPage) {
        boolean unread = paged.pages().stream().anyMatch(page -> page.source() == TextSource.NONE);
        if (!unread) {
            return traced(file, paged, drawn, SecondReader.NONE);
        }
        openOcr();
        if (ocr.isEmpty()) {
            return traced(file, withoutOcr(paged), drawn, SecondReader.NONE);
        }
        OcrReaders readers = ocr.get();
        try (DocumentImages sheets = DocumentImages.of(file);
                PageExecutor work = readers.work(threads)) {
            Function<IntFunction<LineFilter>, Recognition> reading = choices ->
                    new Recognition(readers.first(), sheets, work, forms.get().signs(), choices, afterPage);
            IntFunction<LineFilter> all = lead -> LineFilter.ALL;
            ReadingTrace trace =
                    recognised(file, paged, drawn, reading.apply(extent == Extent.WHOLE ? all : ProseFilter::new));
            return extent == Extent.WHOLE || trace.saysWhose()
                    ? trace
                    : recognised(file, paged, drawn, reading.apply(all));
        } catch (IOException e) {
            List<Problem> problems = new ArrayList<>(paged.problems());
            problems.add(Problem.ofFile(ProblemCode.OCR_FAILED, String.valueOf(e.getMessage())));
            Content.Paged unreadable = new Content.Paged(paged.mediaType(), paged.pages(), problems);
            return traced(file, unreadable, drawn, SecondReader.NONE);
        } finally {
            readers.forget();
        }
    }

    private ReadingTrace recognised(SourceFile file, Content.Paged paged, DrawnTables drawn, Recognition recognition) {
        Content.Paged recognised = recognition.recognised(paged);
        if (drawn.areSome()) {
            return traced(file, recognition.drawn(drawn.grids(), recognised), drawn, recognition);
        }
        ReadingTrace best = traced(file, recognised, flow(file, recognised, List.of()), recognition);
        if (!best.fitsForms() || best.isInDoubt()) {
            best = orPlaced(best, file, recognised, recognition);
        }
        return best.fitsForms() ? best : seenOtherwise(best, file, recognised, recognition);
    }

    /**
     * {@code best}, or what comes of looking for lines in other ways, each tried where the letters that were read fit more of
     * the forms so, or where so much is lacking that they were misread, too.
     */
    private ReadingTrace seenOtherwise(
            ReadingTrace best, SourceFile file, Content.Paged recognised, Recognition recognition) {
        ReadingTrace better = best;
        List<Content.Paged> sketches = List.of();
        for (int i = 0; i < OTHER_SIGHTS.size() && !better.fitsForms(); i++) {
            boolean worthWhile = better.lacksMuch();
            if (!worthWhile) {
                sketches = sketches.isEmpty() ? recognition.sketched(OTHER_SIGHTS, recognised) : sketches;
                Content.Paged sketch = sketches.get(i);
                worthWhile = traced(file, sketch, FlowFinder.find(sketch.pages(), List.of()), SecondReader.NONE)
                        .findsMoreThan(better);
            }
            Optional<Content.Paged> other =
                    worthWhile ? recognition.lookedAtWith(OTHER_SIGHTS.get(i), recognised) : Optional.empty();
            if (other.isPresent()) {
                ReadingTrace seen = traced(file, other.get(), flow(file, other.get(), List.of()), recognition);
                better = better.orBetter(seen.lacksMuch() ? orPlaced(seen, file, other.get(), recognition) : seen);
            }
        }
        return better;
    }

    /** Or by the forms' own words, if these place a table, with the cells of images read where they do. */
    private ReadingTrace orPlaced(
            ReadingTrace ruled, SourceFile file, Content.Paged recognised, Recognition recognition) {
        return ruled.orPlaced(forms.get(), outlines -> {
            Map<Integer, List<Ruling>> supplied = FlowFinder.supplied(recognised.pages(), outlines);
            if (supplied.isEmpty()) {
                return ruled;
            }
            Content.Paged placed = recognition.placed(supplied, recognised);
            return traced(file, placed, flow(file, placed, outlines), recognition);
        });
    }

    /** By the rulings of the pages and, where a part of the forms is not found so, by the forms' own words. */
    private ReadingTrace traced(SourceFile file, Content.Paged content, DrawnTables drawn, SecondReader again) {
        if (drawn.areSome()) {
            Content.Paged ruledAnew = drawn.on(content);
            return traced(file, ruledAnew, flow(file, ruledAnew, List.of()), again);
        }
        ReadingTrace ruled = traced(file, content, flow(file, content, List.of()), again);
        return ruled.fitsForms()
                ? ruled
                : ruled.orPlaced(forms.get(), outlines -> traced(file, content, flow(file, content, outlines), again));
    }

    /** The blocks of the pages; cells of figures with something in them that is no text are looked at as they are drawn. */
    private Flow flow(SourceFile file, Content.Paged paged, List<TableOutline> placed) {
        Flow flow = FlowFinder.find(paged.pages(), placed);
        if (!DrawnCellReader.isNeeded(paged, flow.blocks())) {
            return flow;
        }
        openOcr();
        if (ocr.isEmpty()) {
            return flow;
        }
        try (DrawnCellReader sight = new DrawnCellReader(ocr.get().first(), file, paged)) {
            return new Flow(sight.readCells(flow.blocks()), flow.tables());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory: nothing there can fail to close
        }
    }

    /** The blocks of a file without pages; pictures in the cells of figures are read where that can be done. */
    private Flow flow(Content.Flowing content) {
        if (!CellPictureReader.isNeeded(content)) {
            return new Flow(content.blocks(), List.of());
        }
        openOcr();
        List<Block> blocks = ocr.map(readers ->
                        new CellPictureReader(readers.first(), content.pictures()).readCells(content.blocks()))
                .orElse(content.blocks());
        return new Flow(blocks, List.of());
    }

    /** At the first file that needs it: it costs a fifth of a second, 100 MB, and native code in this process. */
    private void openOcr() {
        if (ocr.isEmpty() && whyNoOcr.isEmpty()) {
            try {
                ocr = Optional.of(OcrReaders.open());
            } catch (EngineMissingException e) {
                whyNoOcr = Optional.of(OcrReader.unavailable());
            }
        }
    }

    private Content.Paged withoutOcr(Content.Paged content) {
        List<Problem> problems = new ArrayList<>(content.problems());
        whyNoOcr.ifPresent(problems::add);
        return new Content.Paged(content.mediaType(), content.pages(), problems);
    }

    private ReadingTrace traced(SourceFile file, Content content, Flow flow, SecondReader again) {
        List<Page> pages = content instanceof Content.Paged paged ? paged.pages() : List.of();
        boolean unread = isUnread(content, pages);
        ReportReader.ReadReport reading = forms.get()
                .reports()
                .read(flow.blocks(), unread, publication(content).body(), again);
        List<Problem> problems = new ArrayList<>(problemsOf(content));
        pages.forEach(page -> problems.addAll(page.problems()));
        SheetNumbers sheets = new SheetNumbers(pages);
        reading.problems().forEach(problem -> problems.add(sheets.problem(problem)));
        ReportRecord record = new ReportRecord(
                ReportRecord.SCHEMA,
                source(file, Optional.of(content), pages, flow.blocks()),
                reading.description().publishedAt(publication(content).day()),
                sheets.sections(reading.sections()),
                sheets.values(reading.values()),
                reading.checks(),
                problems.stream().map(forms.get().messages()::note).toList(),
                reading.verdict(),
                Program.reader());
        return new ReadingTrace(record, content, flow.tables(), reading.tables());
    }

    private static Publication publication(Content content) {
        return content instanceof Content.Flowing flowing ? flowing.publication() : Publication.NONE;
    }

    /** Whether something was not read, so that what is not found may stand there. */
    private static boolean isUnread(Content content, List<Page> pages) {
        return pages.stream().anyMatch(Pipeline::isUnread)
                || problemsOf(content).stream()
                        .anyMatch(problem -> problem.code().effect() == Effect.LOOK);
    }

    /** Text that cannot be trusted is no loss where the page was recognised from its image. */
    private static boolean isUnread(Page page) {
        return page.source() == TextSource.NONE
                || page.problems().stream()
                        .map(Problem::code)
                        .anyMatch(code -> code.effect() == Effect.LOOK && code != ProblemCode.PAGE_TEXT_UNTRUSTED);
    }

    private ReportRecord rejected(SourceFile file, Problem problem) {
        return ReportRecord.rejected(
                source(file, Optional.empty(), List.of(), List.of()),
                forms.get().messages().note(problem),
                Program.reader());
    }

    private static List<Problem> problemsOf(Content content) {
        if (content instanceof Content.Paged paged) {
            return paged.problems();
        }
        return content instanceof Content.Flowing flowing ? flowing.problems() : List.of();
    }

    private static Source source(SourceFile file, Optional<Content> content, List<Page> pages, List<Block> blocks) {
        boolean paged = content.isPresent() && content.get() instanceof Content.Paged;
        return new Source(
                file.name(),
                file.sha256(),
                file.mediaType().isEmpty() ? Optional.empty() : Optional.of(file.mediaType()),
                file.bytes().length,
                paged ? OptionalInt.of(new SheetNumbers(pages).total()) : OptionalInt.empty(),
                content.flatMap(read -> textSource(pages, blocks)));
    }

    private static Optional<String> textSource(List<Page> pages, List<Block> blocks) {
        boolean digital = pages.isEmpty() || pages.stream().anyMatch(page -> page.source() == TextSource.DIGITAL);
        boolean recognised = pages.stream().anyMatch(page -> page.source() == TextSource.OCR)
                || (pages.isEmpty() && blocks.stream().anyMatch(Pipeline::isSeen));
        if (digital && recognised) {
            return Optional.of("mixed");
        }
        if (recognised) {
            return Optional.of("ocr");
        }
        return digital ? Optional.of("digital") : Optional.empty();
    }

    /** A table with figures that readers of images read. */
    private static boolean isSeen(Block block) {
        return block instanceof Table table
                && table.cells().stream().anyMatch(cell -> cell.evidence().isPresent());
    }

    @Override
    public void close() {
        ocr.ifPresent(OcrReaders::close);
    }
}
