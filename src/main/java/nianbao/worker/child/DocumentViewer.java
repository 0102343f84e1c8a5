package nianbao.worker.child;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.model.FileAddress;
import nianbao.model.Problem;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.model.document.Content;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.Page;
import nianbao.pipeline.PageCounts;
import nianbao.pipeline.ReadingTrace;
import nianbao.render.FoundGrids;
import nianbao.render.LabelRows;
import nianbao.render.PagePicture;
import nianbao.render.PageRaster;
import nianbao.words.Messages;
import nianbao.worker.wire.Message;
import nianbao.worker.wire.PageView;
import nianbao.worker.wire.PageView.Reason;

/** Shows in a reading process what was found in a file. */
public final class DocumentViewer {
    private final FileOpener opener;
    private final Tracer tracer;
    private final Messages messages;

    /** The pipeline, with all that it found on the way. */
    @FunctionalInterface
    public interface Tracer {
        /**
         * @param drawn grids of tables that a person drew
         * @param afterPage to be run after each page
         */
        ReadingTrace trace(SourceFile file, List<DrawnGrid> drawn, Runnable afterPage);
    }

    DocumentViewer(FileOpener opener, Tracer tracer, Messages messages) {
        this.opener = opener;
        this.tracer = tracer;
        this.messages = messages;
    }

    /** @param afterPage to be run after each page that was read */
    PageView show(Message.Look look, Runnable afterPage) {
        Path path = FileAddress.path(look.address());
        List<OpenedFile> found = new ArrayList<>();
        opener.open(path, opened -> {
            if (found.isEmpty() && isMeant(opened, look.sha256())) {
                found.add(opened);
            }
        });
        if (found.isEmpty()) {
            return new PageView.Refused(Reason.GONE, messages.text("rerun.lost", path));
        }
        if (found.get(0) instanceof OpenedFile.Refused refused) {
            return refused(refused.problem());
        }
        SourceFile file = ((OpenedFile.Ready) found.get(0)).file();
        if (look instanceof Message.Render render) {
            return rendered(file, render);
        }
        if (look instanceof Message.CountPages) {
            PageCounts counts = PageCounts.of(file);
            return new PageView.PageCounts(counts.pages(), counts.images());
        }
        List<DrawnGrid> grids = look instanceof Message.ReadDrawn drawn ? drawn.grids() : List.of();
        ReadingTrace trace = tracer.trace(file, grids, afterPage);
        if (trace.content() instanceof Content.Refused refused) {
            return refused(refused.problem());
        }
        if (!grids.isEmpty()) {
            return reread(file, trace, grids);
        }
        if (look instanceof Message.FindTables) {
            return new PageView.Found(FoundGrids.of(trace));
        }
        return look instanceof Message.Draw draw
                ? drawn(file, trace, draw)
                : new PageView.Labels(LabelRows.of(trace, messages));
    }

    private static boolean isMeant(OpenedFile opened, String sha256) {
        return sha256.isEmpty()
                || OpenedFileReader.source(opened).sha256().stream().anyMatch(sha256::equals);
    }

    private PageView drawn(SourceFile file, ReadingTrace trace, Message.Draw draw) {
        if (!(trace.content() instanceof Content.Paged paged)) {
            return withoutPages(file);
        }
        int count = paged.pages().size();
        int number = draw.page() > 0 ? draw.page() : page(paged, trace, draw.sheet());
        if (number > count) {
            return withoutPage(number, count);
        }
        BufferedImage picture = PagePicture.draw(file, trace, paged.pages().get(number - 1), messages, draw.dpi());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory: nothing there can fail
        }
        return new PageView.Picture(number, png.toByteArray());
    }

    private PageView reread(SourceFile file, ReadingTrace trace, List<DrawnGrid> grids) {
        if (!(trace.content() instanceof Content.Paged paged)) {
            return withoutPages(file);
        }
        int count = paged.pages().stream().mapToInt(Page::sheet).max().orElse(0);
        int last = grids.stream().mapToInt(DrawnGrid::page).max().orElse(0);
        return last > count ? withoutPage(last, count) : new PageView.Reread(trace.record());
    }

    private PageView rendered(SourceFile file, Message.Render render) {
        if (!PageRaster.hasPages(file)) {
            return withoutPages(file);
        }
        try {
            Optional<PageRaster> page = PageRaster.of(file, render.page(), render.dpi());
            return page.isPresent() ? view(page.get()) : withoutPage(render.page(), PageRaster.count(file));
        } catch (IOException | RuntimeException e) {
            return refused(PageRaster.problem(e, render.page()));
        }
    }

    private static PageView view(PageRaster page) {
        return new PageView.Raster(
                page.sheet(), page.sheets(), page.png(), page.widthPx(), page.heightPx(), page.width(), page.height());
    }

    private PageView refused(Problem problem) {
        return new PageView.Refused(Reason.UNREADABLE, messages.message(problem));
    }

    private PageView withoutPages(SourceFile file) {
        return new PageView.Refused(Reason.NO_PAGES, messages.text("cli.page.none", file.name()));
    }

    private PageView withoutPage(int number, int count) {
        return new PageView.Refused(Reason.NO_SUCH_PAGE, messages.text("cli.page.missing", number, count));
    }

    /** The page that shows {@code sheet}; of none the one with the first figure for review. */
    private static int page(Content.Paged paged, ReadingTrace trace, int sheet) {
        int wanted = sheet > 0 ? sheet : firstDoubt(trace).orElse(1);
        List<Page> pages = paged.pages();
        return IntStream.rangeClosed(1, pages.size())
                .filter(number -> pages.get(number - 1).sheet() == wanted)
                .findFirst()
                .orElse(1);
    }

    private static OptionalInt firstDoubt(ReadingTrace trace) {
        return trace.record().values().stream()
                .filter(value -> value.status() == Status.REVIEW)
                .map(Value::page)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }
}
