package nianbao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.detect.TypeDetector;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.model.Content;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.Page;
import nianbao.model.PlacedMark;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SecondReader;
import nianbao.model.SourceFile;
import nianbao.model.TextSource;
import nianbao.read.ocr.Glance;
import nianbao.read.ocr.ImageFile;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.OcrReader.Seen;
import nianbao.read.ocr.OcrSettings;
import nianbao.read.ocr.PageImage;
import nianbao.read.ocr.PageImages;
import nianbao.read.ocr.PageTooLargeException;
import nianbao.read.ocr.PdfImages;
import nianbao.read.ocr.View;
import nianbao.read.ocr.image.LineSight;
import nianbao.read.ocr.lines.LineChoice;
import nianbao.report.PageSigns;

/**
 * Reads the pages of one file that only their image can tell, and looks again at single cells of them.
 *
 * <p>The pages of an archive's parts are counted through, as the content does.
 */
final class Recognition implements SecondReader, AutoCloseable {
    /** A page as a file counts it. */
    private record Sheet(PageImages images, int number) {}

    /** Where on which sheet a page stands, and how its lines were looked for. */
    private record Origin(Sheet sheet, View view, LineSight sight) {
        Origin with(LineSight other) {
            return new Origin(sheet, view, other);
        }
    }

    private final OcrReader reader;
    private final PageSigns signs;
    private final LineChoice choice;
    private final Runnable afterPage;
    private final List<PageImages> open = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private Optional<Held> held = Optional.empty();

    /**
     * @param choice of the lines that are read
     * @param afterPage run after each page that was read from its image, or looked at
     */
    Recognition(OcrReader reader, PageSigns signs, LineChoice choice, Runnable afterPage) {
        this.reader = reader;
        this.signs = signs;
        this.choice = choice;
        this.afterPage = afterPage;
    }

    /** {@code content} with its unread pages read; a page whose image cannot be read stays unread, with a problem. */
    Content.Paged recognised(SourceFile file, Content.Paged content) {
        List<Problem> problems = new ArrayList<>(content.problems());
        List<SourceFile> files = file.parts().isEmpty() ? List.of(file) : file.parts();
        for (SourceFile part : files) {
            try {
                PageImages images = images(part);
                open.add(images);
                for (int number = 1; number <= images.count(); number++) {
                    sheets.add(new Sheet(images, number));
                }
            } catch (IOException e) {
                problems.add(Problem.ofFile(ProblemCode.OCR_FAILED, String.valueOf(e.getMessage())));
                return new Content.Paged(content.mediaType(), content.pages(), problems);
            }
        }
        List<List<Seen>> seen = new ChosenPages(signs, source(content)).read();
        List<Page> pages = new ArrayList<>();
        List<Integer> glanced = new ArrayList<>();
        for (int number = 1; number <= sheets.size(); number++) {
            if (seen.get(number - 1).isEmpty()) {
                glanced.add(number);
                passedOver.add(pages.size() + 1);
                add(List.of(new Seen(emptied(number, known(content, number)), View.WHOLE)), number, pages);
            } else {
                add(seen.get(number - 1), number, pages);
            }
        }
        if (!glanced.isEmpty()) {
            problems.add(Problem.ofFile(ProblemCode.PAGES_GLANCED, PageRanges.of(glanced)));
        }
        return new Content.Paged(content.mediaType(), pages, problems);
    }

    private void add(List<Seen> seen, int sheet, List<Page> pages) {
        for (Seen each : seen) {
            origins.add(new Origin(sheets.get(sheet - 1), each.view(), LineSight.PLAIN));
            pages.add(each.page().at(pages.size() + 1, sheet));
        }
    }

    private static Optional<Page> known(Content.Paged content, int number) {
        return number <= content.pages().size() ? Optional.of(content.pages().get(number - 1)) : Optional.empty();
    }

    /** The pages of {@code content}, as they are wanted. */
    private ChosenPages.Source source(Content.Paged content) {
        return new ChosenPages.Source() {
            @Override
            public int count() {
                return sheets.size();
            }

            @Override
            public Optional<Page> standing(int number) {
                return known(content, number).filter(page -> page.source() != TextSource.NONE);
            }

            @Override
            public List<Seen> read(int number) {
                return Recognition.this.read(number, known(content, number));
            }

            @Override
            public Glance glance(int number) throws IOException {
                Sheet sheet = sheets.get(number - 1);
                Glance glance = reader.glance(sheet.images().coarse(sheet.number()));
                afterPage.run();
                return glance;
            }
        };
    }

    /** A page that was looked at only; what its letters were worth is told still. */
    private static Page emptied(int number, Optional<Page> unread) {
        List<Problem> notes = unread.map(Page::problems).orElse(List.of()).stream()
                .filter(problem -> problem.code() != ProblemCode.PAGE_NEEDS_OCR)
                .toList();
        return new Page(number, number, 0, 0, Frame.IDENTITY, TextSource.OCR, List.of(), List.of(), List.of(), notes);
    }

    private List<Seen> read(int number, Optional<Page> unread) {
        List<Seen> seen = readOrNoted(number, unread);
        afterPage.run();
        return seen;
    }

    private List<Seen> readOrNoted(int number, Optional<Page> unread) {
        Sheet sheet = sheets.get(number - 1);
        List<Problem> notes = new ArrayList<>();
        unread.ifPresent(page -> notes.addAll(page.problems()));
        try {
            List<Seen> seen = reader.read(sheet.images().page(sheet.number()), number, choice);
            notes.removeIf(problem -> problem.code() == ProblemCode.PAGE_NEEDS_OCR);
            List<PlacedMark> laidOver = unread.map(Page::marks).orElse(List.of());
            return withNotes(laidOver.isEmpty() ? seen : under(laidOver, seen), notes);
        } catch (PageTooLargeException e) {
            notes.add(Problem.ofPage(ProblemCode.PAGE_TOO_LARGE, number));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            notes.add(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, number));
        }
        Page page = unread.map(known -> known.with(notes)).orElseGet(() -> Contents.unread(number, notes));
        return List.of(new Seen(page, View.WHOLE));
    }

    /**
     * {@code content}, which was recognised here, as the lines that each of {@code sights} finds would part it: with the
     * letters as they were read, and no figure. It costs a sixth of reading, and tells whether that is worth while.
     */
    List<Content.Paged> sketched(List<LineSight> sights, Content.Paged content) {
        List<List<Page>> sketches = new ArrayList<>();
        sights.forEach(sight -> sketches.add(new ArrayList<>()));
        for (Page page : content.pages()) {
            List<List<Ruling>> rulings = mayHoldTable(page) ? rulings(sights, page) : List.of();
            for (int i = 0; i < sketches.size(); i++) {
                sketches.get(i).add(rulings.isEmpty() ? page : page.ruled(rulings.get(i)));
            }
        }
        return sketches.stream()
                .map(pages -> new Content.Paged(content.mediaType(), pages, content.problems()))
                .toList();
    }

    /** Whether lines on a page may part a table of the forms: some do, or some of its words are theirs. */
    private boolean mayHoldTable(Page page) {
        return isRead(page)
                && (!page.rulings().isEmpty()
                        || signs.of(LongDocument.lines(page)).isLabelled());
    }

    private List<List<Ruling>> rulings(List<LineSight> sights, Page page) {
        try {
            List<List<Ruling>> rulings = reader.rulings(sights, image(page.number()));
            afterPage.run();
            return rulings;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return List.of(); // the page was read once, and what was read then stands
        }
    }

    /**
     * {@code content}, which was recognised here, with the lines of its images looked for in another way; from now on
     * the cells of pages that it changed are read again in that way, those of the others as at first.
     *
     * @return empty where that finds the same cells on all pages
     */
    Optional<Content.Paged> lookedAtWith(LineSight sight, Content.Paged content) {
        List<Page> pages = new ArrayList<>();
        boolean other = false;
        for (Page before : content.pages()) {
            Optional<Page> after = mayHoldTable(before) ? readWith(sight, before) : Optional.empty();
            LineSight stands = after.isPresent() ? sight : LineSight.PLAIN;
            origins.set(before.number() - 1, origins.get(before.number() - 1).with(stands));
            other |= after.isPresent();
            pages.add(after.map(page -> asBefore(page, before)).orElse(before));
            afterPage.run();
        }
        return other
                ? Optional.of(new Content.Paged(content.mediaType(), pages, content.problems()))
                : Optional.empty();
    }

    /**
     * {@code content}, which was recognised here, with the cells of its images read where {@code supplied} has them; from
     * now on cells are read again there.
     *
     * @param supplied rulings in points of each page's reading frame, by the page's index
     */
    Content.Paged placed(Map<Integer, List<Ruling>> supplied, Content.Paged content) {
        List<Page> pages = new ArrayList<>(content.pages());
        supplied.forEach((index, rulings) -> {
            Page before = pages.get(index);
            if (isRead(before)) {
                origins.set(index, origins.get(index).with(LineSight.PLAIN));
                readWith(rulings, before).ifPresent(page -> pages.set(index, asBefore(page, before)));
                afterPage.run();
            }
        });
        return new Content.Paged(content.mediaType(), pages, content.problems());
    }

    private boolean isRead(Page page) {
        return page.source() == TextSource.OCR && !passedOver.contains(page.number());
    }

    private Optional<Page> readWith(List<Ruling> rulings, Page before) {
        try {
            return Optional.of(reader.readWith(rulings, image(before.number()), before, choice));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Optional.empty(); // the page was read once, and what was read then stands
        }
    }

    private static Page asBefore(Page page, Page before) {
        return page.at(before.number(), before.sheet()).under(before.notes()).with(before.problems());
    }

    private Optional<Page> readWith(LineSight sight, Page before) {
        try {
            return reader.readWith(sight, image(before.number()), before, choice);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Optional.empty(); // the page was read once, and what was read then stands
        }
    }

    /** Notes that lie over an image lie over each page that it shows. */
    private static List<Seen> under(List<PlacedMark> notes, List<Seen> seen) {
        return seen.stream()
                .map(shown -> new Seen(shown.page().under(notes), shown.view()))
                .toList();
    }

    /** What the file itself said of a sheet stands with the first of its pages. */
    private static List<Seen> withNotes(List<Seen> seen, List<Problem> notes) {
        List<Seen> noted = new ArrayList<>(seen);
        Seen first = seen.get(0);
        notes.addAll(first.page().problems());
        noted.set(0, new Seen(first.page().with(notes), first.view()));
        return noted;
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
        PageImage image = origin.sheet().images().page(origin.sheet().number()).seen(origin.view());
        held = Optional.of(new Held(page, image));
        return image;
    }

    private record Held(int page, PageImage image) {}

    private static PageImages images(SourceFile file) throws IOException {
        long limit = OcrSettings.DEFAULT.pixelLimit();
        return file.mediaType().equals(TypeDetector.PDF)
                ? PdfImages.open(file.bytes(), limit)
                : ImageFile.open(file.bytes(), limit);
    }

    @Override
    public void close() {
        for (PageImages images : open) {
            try {
                images.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // in memory: nothing there can fail to close
            }
        }
    }
}
