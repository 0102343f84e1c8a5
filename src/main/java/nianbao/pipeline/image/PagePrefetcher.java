package nianbao.pipeline.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nianbao.geometry.Frame;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.OcrReader.RecognizedPage;
import nianbao.read.ocr.PagePreview;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.decode.PageTooLargeException;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.lines.ProseFilter;

/**
 * Reads the pages of a file as they are wanted, and begins those that are likely to be wanted next where threads are free.
 * What is read of a page does not depend on that: of the one thing that pages before it decide, how many lines of prose
 * are read still, it is guessed that the first has them all, and the page is read again where that was wrong.
 */
public final class PagePrefetcher implements PageSelector.Source {
    /** Bytes of straightened images that are kept, ten pages of 300 dpi. */
    static final long KEPT = 90L << 20;

    private final DocumentImages sheets;
    private final Content.Paged content;
    private final PageExecutor work;
    private final IntFunction<LineFilter> choices;
    private final Runnable afterPage;
    private final Map<Integer, Supplier<Read>> reads = new HashMap<>();
    private final Map<Integer, Supplier<PagePreview>> glances = new HashMap<>();
    private final Map<Integer, LineFilter> chosen = new HashMap<>();
    private int lead = ProseFilter.LEAD;
    private long room;

    /** What was read with a choice of lines. */
    private record Read(List<RecognizedPage> seen, LineFilter choice) {}

    /**
     * @param content what the file itself says of its pages
     * @param choices of the lines that are read, by how many lines of prose are
     * @param afterPage run after each page that was read or looked at
     * @param room in bytes for straightened images
     */
    PagePrefetcher(
            DocumentImages sheets,
            Content.Paged content,
            PageExecutor work,
            IntFunction<LineFilter> choices,
            Runnable afterPage,
            long room) {
        this.sheets = sheets;
        this.content = content;
        this.work = work;
        this.choices = choices;
        this.afterPage = afterPage;
        this.room = room;
    }

    @Override
    public int count() {
        return sheets.count();
    }

    @Override
    public Optional<Page> standing(int number) {
        return known(number).filter(page -> page.source() != TextSource.NONE);
    }

    @Override
    public boolean isDoubted(int number) {
        return known(number).stream()
                .flatMap(page -> page.problems().stream())
                .anyMatch(problem -> problem.code() == ProblemCode.PAGE_TEXT_UNTRUSTED);
    }

    /** What the file itself says of a page. */
    Optional<Page> known(int number) {
        return number <= content.pages().size() ? Optional.of(content.pages().get(number - 1)) : Optional.empty();
    }

    /** Letters of a page that stand whatever is read from its image. */
    StatedText stated(int number) {
        return known(number).map(StatedText::of).orElse(StatedText.NONE);
    }

    /** By which choice the lines of a page were read. */
    LineFilter choice(int number) {
        return chosen.getOrDefault(number, LineFilter.ALL);
    }

    @Override
    public int ahead() {
        return work.threads() == 1 ? 0 : work.threads();
    }

    @Override
    public void willRead(int number) {
        if (standing(number).isEmpty()) {
            boolean isFirst = reads.isEmpty() && chosen.isEmpty();
            reads.computeIfAbsent(number, key -> begun(number, isFirst ? lead : 0));
        }
    }

    @Override
    public void willGlance(int number) {
        if (standing(number).isEmpty()) {
            glances.computeIfAbsent(number, this::begunGlance);
        }
    }

    @Override
    public List<RecognizedPage> read(int number) {
        Supplier<Read> begun = reads.remove(number);
        Read read = (begun == null ? begun(number, lead) : begun).get();
        if (!read.choice().isAsWith(lead)) {
            read = begun(number, lead).get();
        }
        lead -= read.choice().led();
        chosen.put(number, read.choice());
        afterPage.run();
        return read.seen().stream().map(this::kept).toList();
    }

    /** With its straightened image as long as there is room for these: a file whose tables are not found is read again. */
    private RecognizedPage kept(RecognizedPage seen) {
        long bytes = seen.straight().map(straight -> straight.sheet().bytes()).orElse(0L);
        if (bytes > room) {
            return seen.light();
        }
        room -= bytes;
        return seen;
    }

    private Supplier<Read> begun(int number, int leading) {
        return work.begin(() -> sheets.pixels(number), reader -> {
            LineFilter choice = choices.apply(leading);
            return new Read(read(reader, number, choice), choice);
        });
    }

    @Override
    public PagePreview glance(int number) throws IOException {
        Supplier<PagePreview> begun = glances.remove(number);
        try {
            PagePreview glance = (begun == null ? begunGlance(number) : begun).get();
            afterPage.run();
            return glance;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Supplier<PagePreview> begunGlance(int number) {
        return work.begin(() -> sheets.pixels(number), reader -> glance(reader, number));
    }

    private PagePreview glance(OcrReader reader, int number) {
        try {
            return reader.glance(sheets.coarse(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RecognizedPage> read(OcrReader reader, int number, LineFilter choice) {
        Optional<Page> unread = known(number);
        List<Problem> notes = new ArrayList<>();
        unread.ifPresent(page -> notes.addAll(page.problems()));
        try {
            List<RecognizedPage> seen = reader.read(sheets.image(number), number, choice);
            notes.removeIf(problem -> problem.code() == ProblemCode.PAGE_NEEDS_OCR);
            List<PlacedMark> laidOver =
                    unread.map(Page::marks).orElse(List.of()); // over each page that the image shows
            StatedText stated = stated(number);
            return withNotes(
                    seen.stream()
                            .map(shown -> shown.with(stated.over(shown.page().under(laidOver))))
                            .toList(),
                    notes);
        } catch (PageTooLargeException e) {
            notes.add(Problem.ofPage(ProblemCode.PAGE_TOO_LARGE, number));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            notes.add(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, number));
        }
        Page page = unread.map(known -> known.with(notes)).orElseGet(() -> unread(number, notes));
        return List.of(new RecognizedPage(page, PagePlacement.WHOLE));
    }

    /** What the file itself said of a sheet stands with the first of its pages. */
    private static List<RecognizedPage> withNotes(List<RecognizedPage> seen, List<Problem> notes) {
        List<RecognizedPage> noted = new ArrayList<>(seen);
        RecognizedPage first = seen.get(0);
        notes.addAll(first.page().problems());
        noted.set(0, first.with(first.page().with(notes)));
        return noted;
    }

    /** A page of which nothing is known but that it is there. */
    public static Page unread(int number, List<Problem> problems) {
        return new Page(
                number, number, 0, 0, Frame.IDENTITY, TextSource.NONE, List.of(), List.of(), List.of(), problems);
    }
}
