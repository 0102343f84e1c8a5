package nianbao.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import nianbao.review.OriginalFiles;
import nianbao.review.OriginalFiles.FileOnDisk;
import nianbao.words.Messages;
import nianbao.worker.RenderRequest;
import nianbao.worker.wire.PageView.Raster;
import nianbao.worker.wire.PageView.Refused;
import nianbao.worker.wire.PageView.Rendering;

/**
 * Pictures of pages as their reader saw them, drawn by reading processes and kept for a while: who settles a report comes back
 * to its pages again and again.
 */
public final class PagePictures {
    /** Bytes of pictures that are kept: some two hundred pages. */
    private static final long KEPT = 64L << 20;

    private final OriginalFiles files;
    private final Function<RenderRequest, Rendering> renderer;
    private final Map<Page, CompletableFuture<Rendering>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Which picture. */
    private record Page(FileOnDisk file, int number, int dpi) {}

    /** @param renderer draws a page; it may take a while */
    public PagePictures(OriginalFiles files, Function<RenderRequest, Rendering> renderer) {
        this.files = files;
        this.renderer = renderer;
    }

    /** Answers with the picture of a page of the file of a reading; its size in points goes along, for who draws boxes. */
    public void answer(Context request) {
        long reading = ReportPage.number(request.pathParam("reading"))
                .orElseThrow(() -> new NotFoundResponse("web.refused.page"));
        int page = ReportPage.number(request.pathParam("page"))
                .filter(number -> number > 0)
                .map(Long::intValue)
                .orElseThrow(() -> new NotFoundResponse("web.refused.page"));
        int dpi = "fine".equals(request.queryParam("look")) ? RenderRequest.LARGEST_DPI : RenderRequest.SCREEN_DPI;
        Optional<FileOnDisk> file = files.ofReading(reading);
        if (file.isEmpty()) {
            refuse(request, "web.paper.gone");
            return;
        }
        Rendering rendering = picture(new Page(file.get(), page, dpi));
        if (rendering instanceof Raster raster) {
            request.header("X-Page-Width", Double.toString(raster.width()));
            request.header("X-Page-Height", Double.toString(raster.height()));
            request.header("X-Pages", Integer.toString(raster.pages()));
            request.header("Cache-Control", "private, max-age=3600");
            request.contentType("image/png");
            request.result(raster.png());
        } else {
            Refused refused = (Refused) rendering;
            refuse(
                    request,
                    "web.paper."
                            + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Whether the picture of a page of the file of a reading is there, as screens show it; it is drawn where it was not. */
    boolean draw(long reading, int page) {
        return files.ofReading(reading)
                .map(file -> picture(new Page(file, page, RenderRequest.SCREEN_DPI)))
                .filter(Raster.class::isInstance)
                .isPresent();
    }

    /** In words alone, as scripts show it beside the tables; programs get what they always get. */
    private static void refuse(Context request, String key) {
        if (request.path().startsWith("/api/")) {
            throw new NotFoundResponse(key);
        }
        request.status(HttpStatus.NOT_FOUND);
        request.contentType("text/plain; charset=utf-8");
        request.result(Messages.in(Frame.language(request)).text(key));
    }

    private Rendering picture(Page page) {
        CompletableFuture<Rendering> mine = new CompletableFuture<>();
        CompletableFuture<Rendering> first;
        synchronized (kept) {
            first = kept.putIfAbsent(page, mine);
        }
        if (first == null) {
            draw(page, mine);
            first = mine;
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void draw(Page page, CompletableFuture<Rendering> drawn) {
        try {
            Rendering rendering = renderer.apply(
                    new RenderRequest(page.file().path(), page.file().member(), page.number(), page.dpi()));
            drawn.complete(rendering);
            keep(page, rendering);
        } catch (RuntimeException e) {
            forget(page);
            drawn.completeExceptionally(e);
        }
    }

    /** Only pictures are kept: what failed may do better the next time. */
    private void keep(Page page, Rendering rendering) {
        if (!(rendering instanceof Raster raster)) {
            forget(page);
            return;
        }
        synchronized (kept) {
            bytes += raster.png().length;
            var eldest = kept.entrySet().iterator();
            while (bytes > KEPT && eldest.hasNext()) {
                CompletableFuture<Rendering> old = eldest.next().getValue();
                if (old.isDone() && old.join() instanceof Raster gone) {
                    bytes -= gone.png().length;
                    eldest.remove();
                }
            }
        }
    }

    private void forget(Page page) {
        synchronized (kept) {
            kept.remove(page);
        }
    }
}
