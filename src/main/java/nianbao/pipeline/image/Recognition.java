package nianbao.pipeline.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SecondReader;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.Page;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.OcrReader.RecognizedPage;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.report.PageSigns;

/**
 * Reads the pages of one file that only their image can tell, and looks again at single cells of them.
 */
public final class Recognition implements SecondReader {
    /** Where on which sheet a page stands, and how its lines were looked for. */
    private record Origin(
            int sheet, RulingDetectionMode sight, LineFilter choice, RecognizedPage recognized, StatedText stated) {
        Origin with(RulingDetectionMode other) {
            return new Origin(sheet, other, choice, recognized, stated);
        }

        /** What was recognised at first, as it stands by now. */
        RecognizedPage as(Page page) {
            return recognized.with(page);
        }
    }

    private final OcrReader reader;
    private final DocumentImages sheets;
    private final PageExecutor work;
    private final PageSigns signs;
    private final IntFunction<LineFilter> choices;
    private final Runnable afterPage;
    private final List<Origin> origins = new ArrayList<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private Optional<Held> held = Optional.empty();

    /**
     * @param reader for single cells
     * @param work of all readers; this one's among them
     * @param choices of the lines that are read, by how many lines of prose are
     * @param afterPage run after each page that was read from its image, or looked at
     */
    public Recognition(
            OcrReader reader,
            DocumentImages sheets,
            PageExecutor work,
            PageSigns signs,
            IntFunction<LineFilter> choices,
            Runnable afterPage) {
        this.reader = reader;
        this.sheets = sheets;
        this.work = work;
        this.signs = signs;
        this.choices = choices;
        this.afterPage = afterPage;
    }

    /** {@code content} with its unread pages read; a page whose image cannot be read stays unread, with a problem. */
    public Content.Paged recognised(Content.Paged content) {
        PagePrefetcher source = new PagePrefetcher(sheets, content, work, choices, afterPage, PagePrefetcher.KEPT);
        List<List<RecognizedPage>> selected = new PageSelector(signs, source).read();
        work.settle();
        List<Problem> problems = new ArrayList<>(content.problems());
        List<Page> pages = new ArrayList<>();
        List<Integer> glanced = new ArrayList<>();
        for (int number = 1; number <= sheets.count(); number++) {
            List<RecognizedPage> shown = selected.get(number - 1);
            if (shown.isEmpty()) {
                glanced.add(number);
                passedOver.add(pages.size() + 1);
                shown = List.of(new RecognizedPage(emptied(number, source.known(number)), PagePlacement.WHOLE));
            }
            for (RecognizedPage each : shown) {
                origins.add(new Origin(
                        number, RulingDetectionMode.PLAIN, source.choice(number), each, source.stated(number)));
                pages.add(each.page().at(pages.size() + 1, number));
            }
        }
        if (!glanced.isEmpty()) {
            problems.add(Problem.ofFile(ProblemCode.PAGES_GLANCED, PageRanges.of(glanced)));
        }
        return new Content.Paged(content.mediaType(), pages, problems);
    }

    /** A page that was looked at only; what its letters were worth is told still. */
    private static Page emptied(int number, Optional<Page> unread) {
        List<Problem> notes = unread.map(Page::problems).orElse(List.of()).stream()
                .filter(problem -> problem.code() != ProblemCode.PAGE_NEEDS_OCR)
                .toList();
        return new Page(number, number, 0, 0, Frame.IDENTITY, TextSource.OCR, List.of(), List.of(), List.of(), notes);
    }

    /** What {@code work} gives for a page, from its image; empty where that cannot be decoded or read once more. */
    private <T> Supplier<Optional<T>> begin(int page, ImageTask<T> task) {
        Origin origin = origins.get(page - 1);
        return work.begin(() -> sheets.pixels(origin.sheet()), reads -> {
            try {
                return task.run(
                        reads,
                        sheets.image(origin.sheet()).seen(origin.recognized().view()));
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                return Optional.empty(); // the page was read once, and what was read then stands
            }
        });
    }

    /** What is done to the image of a page that was read. */
    @FunctionalInterface
    private interface ImageTask<T> {
        Optional<T> run(OcrReader reader, PageImage image);
    }

    /**
     * {@code content}, which was recognised here, as the lines that each of {@code sights} finds would part it: with the
     * letters as they were read, and no figure. It costs a sixth of reading, and tells whether that is worth while.
     */
    public List<Content.Paged> sketched(List<RulingDetectionMode> sights, Content.Paged content) {
        Map<Integer, Supplier<Optional<List<List<Ruling>>>>> begun = new HashMap<>();
        withTables(content.pages())
                .forEach(page -> begun.put(
                        page.number(),
                        begin(
                                page.number(),
                                (reads, image) -> Optional.of(reads.rulings(
                                        sights,
                                        image,
                                        origins.get(page.number() - 1).as(page))))));
        List<List<Page>> sketches = new ArrayList<>();
        sights.forEach(sight -> sketches.add(new ArrayList<>()));
        for (Page page : content.pages()) {
            Optional<List<List<Ruling>>> rulings =
                    Optional.ofNullable(begun.get(page.number())).flatMap(Supplier::get);
            rulings.ifPresent(found -> afterPage.run());
            for (int i = 0; i < sketches.size(); i++) {
                int sight = i;
                sketches.get(i)
                        .add(rulings.map(found -> page.ruled(found.get(sight))).orElse(page));
            }
        }
        return sketches.stream()
                .map(pages -> new Content.Paged(content.mediaType(), pages, content.problems()))
                .toList();
    }

    /**
     * The pages on which lines may part a table of the forms, those that were read from the first to the last on which some do, or
     * some words are theirs: what is between these may be a few rows, all of whose words are misread.
     */
    private List<Page> withTables(List<Page> pages) {
        int[] telling = IntStream.range(0, pages.size())
                .filter(i -> mayHoldTable(pages.get(i)))
                .toArray();
        return telling.length == 0
                ? List.of()
                : pages.subList(telling[0], telling[telling.length - 1] + 1).stream()
                        .filter(this::isRead)
                        .toList();
    }

    private boolean mayHoldTable(Page page) {
        return isRead(page)
                && (!page.rulings().isEmpty()
                        || signs.of(PageSelector.lines(page)).mayHoldTable());
    }

    /**
     * {@code content}, which was recognised here, with the lines of its images looked for in another way; from now on
     * the cells of pages that it changed are read again in that way, those of the others as at first.
     *
     * @return empty where that finds the same cells on all pages
     */
    public Optional<Content.Paged> lookedAtWith(RulingDetectionMode sight, Content.Paged content) {
        List<Page> before = content.pages();
        List<Page> tables = withTables(before);
        List<Supplier<Optional<Page>>> begun = new ArrayList<>();
        for (Page page : before) {
            int number = page.number();
            Origin origin = origins.get(number - 1);
            begun.add(
                    tables.contains(page)
                            ? begin(
                                    number,
                                    (reads, image) -> reads.readWith(sight, image, origin.as(page), origin.choice()))
                            : Optional::empty);
        }
        List<Page> pages = new ArrayList<>();
        boolean other = false;
        for (int i = 0; i < before.size(); i++) {
            Page page = before.get(i);
            Optional<Page> after = begun.get(i).get();
            origins.set(i, origins.get(i).with(after.isPresent() ? sight : RulingDetectionMode.PLAIN));
            other |= after.isPresent();
            pages.add(after.map(seen -> asBefore(seen, page)).orElse(page));
            afterPage.run();
        }
        return other
                ? Optional.of(new Content.Paged(content.mediaType(), pages, content.problems()))
                : Optional.empty();
    }

    /**
     * {@code content}, which was recognised or looked at here last, with the cells of its images read where {@code supplied}
     * has them.
     *
     * @param supplied rulings in points of each page's reading frame, by the page's index
     */
    public Content.Paged placed(Map<Integer, List<Ruling>> supplied, Content.Paged content) {
        List<Page> pages = new ArrayList<>(content.pages());
        Map<Integer, Supplier<Optional<Page>>> begun = new TreeMap<>();
        supplied.forEach((index, rulings) -> {
            Page before = pages.get(index);
            if (isRead(before)) {
                Origin origin = origins.get(before.number() - 1);
                begun.put(
                        index,
                        begin(
                                before.number(),
                                (reads, image) -> Optional.of(reads.readWith(
                                        rulings, origin.sight(), image, origin.as(before), origin.choice()))));
            }
        });
        begun.forEach((index, page) -> {
            page.get().ifPresent(read -> pages.set(index, asBefore(read, pages.get(index))));
            afterPage.run();
        });
        return new Content.Paged(content.mediaType(), pages, content.problems());
    }

    /**
     * {@code content}, which was recognised here, with tables read between the lines that a person drew; from now on their
     * cells are read again there.
     */
    public Content.Paged drawn(List<DrawnGrid> grids, Content.Paged content) {
        List<Page> pages = new ArrayList<>();
        for (Page before : content.pages()) {
            List<DrawnGrid> own =
                    grids.stream().filter(grid -> grid.isOn(before)).toList();
            if (own.isEmpty() || !isRead(before)) {
                pages.add(before);
                continue;
            }
            Origin origin = origins.get(before.number() - 1);
            Optional<Page> read = begin(
                            before.number(),
                            (reads, image) ->
                                    Optional.of(reads.readWithin(own, image, origin.as(before), origin.choice())))
                    .get();
            pages.add(read.map(page -> asBefore(page, before)).orElse(before));
            afterPage.run();
        }
        return new Content.Paged(content.mediaType(), pages, content.problems());
    }

    private boolean isRead(Page page) {
        return page.source() == TextSource.OCR && !passedOver.contains(page.number());
    }

    private Page asBefore(Page page, Page before) {
        Page again =
                page.at(before.number(), before.sheet()).under(before.notes()).with(before.problems());
        return origins.get(before.number() - 1).stated().over(again);
    }

    @Override
    public List<Reading> reread(int page, Evidence first) {
        if (page < 1 || page > origins.size()) {
            return List.of();
        }
        try {
            return reader.reread(image(page), origins.get(page - 1).sight(), first);
        } catch (IOException e) {
            return List.of(); // the page was read once, and what was read then stands
        }
    }

    /** The page that was looked at last is kept: its cells are looked at one by one. */
    private PageImage image(int page) throws IOException {
        Optional<PageImage> known = held.filter(last -> last.page() == page).map(Held::image);
        if (known.isPresent()) {
            return known.get();
        }
        Origin origin = origins.get(page - 1);
        PageImage image = sheets.image(origin.sheet()).seen(origin.recognized().view());
        held = Optional.of(new Held(page, image));
        return image;
    }

    private record Held(int page, PageImage image) {}
}
