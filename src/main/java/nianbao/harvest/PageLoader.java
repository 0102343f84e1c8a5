package nianbao.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nianbao.detect.type.TypeDetector;
import nianbao.harvest.net.FetchResult;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.Validators;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Spool;
import nianbao.harvest.page.Obstacle;
import nianbao.harvest.page.WebPage;
import nianbao.model.EnvironmentException;
import nianbao.store.source.HarvestAlarm;
import nianbao.words.Messages;

/** Loads pages and documents; a page that does nothing but to send its reader on is gone on from, as a reader would. */
final class PageLoader {
    /** Bytes of a page that is looked through; an article with its pictures inside can have some more. */
    private static final long PAGE_BYTES = 8L << 20;
    /** Bytes that tell what a file is. */
    private static final int HEAD = 8192;
    /** Pages in a row that send on. */
    private static final int SENT_ON = 5;

    private final Fetcher fetcher;
    private final Spool spool;
    private final Messages messages;
    private final TypeDetector detector = new TypeDetector();

    PageLoader(Fetcher fetcher, Spool spool, Messages messages) {
        this.fetcher = fetcher;
        this.spool = spool;
        this.messages = messages;
    }

    /** What is at an address. */
    sealed interface Arrived {}

    /** A web page. */
    record Page(FetchResult.Loaded loaded, WebPage page) implements Arrived {}

    /** A file that is no web page, or one that is too large to be looked through. */
    record Document(FetchResult.Loaded loaded, String type) implements Arrived {}

    record Unchanged() implements Arrived {}

    record Gone(HarvestAlarm alarm) implements Arrived {}

    record Missed(HarvestAlarm alarm) implements Arrived {}

    /** Loads a page of a list, or one that may lead to documents. */
    Arrived load(WebAddress address) {
        return load(address, Optional.empty(), PAGE_BYTES);
    }

    /**
     * Loads what is at an address, unless it is what is known; a file that came is to be removed.
     *
     * @param bytes that it may have
     */
    Arrived load(WebAddress address, Optional<Validators> known, long bytes) {
        Set<WebAddress> sent = new HashSet<>();
        WebAddress at = address;
        int again = 0;
        while (true) {
            FetchResult answer = fetcher.fetch(at, known, bytes);
            if (!(answer instanceof FetchResult.Loaded loaded)) {
                return missed(address, answer);
            }
            String type = type(loaded.file());
            if (!type.equals(TypeDetector.HTML) || loaded.file().toFile().length() > PAGE_BYTES) {
                return new Document(loaded, type);
            }
            WebPage page = page(loaded);
            Optional<WebAddress> next = page.isReport() ? Optional.empty() : page.sentTo();
            if (next.isEmpty()) {
                return new Page(loaded, page);
            }
            spool.remove(loaded.file());
            // once to the same place: it may have set a cookie
            again += sent.add(next.get()) && !next.get().equals(at) ? 0 : 1;
            if (again > 1 || sent.size() > SENT_ON) {
                return new Missed(alarm(address, "refresh-loop", next.get().toString()));
            }
            at = next.get();
        }
    }

    private Arrived missed(WebAddress address, FetchResult answer) {
        if (answer instanceof FetchResult.NotLoaded failure) {
            return new Missed(alarm(address, failure.reason().id(), failure.detail()));
        } else if (answer instanceof FetchResult.Gone gone) {
            return new Gone(alarm(address, "status", String.valueOf(gone.status())));
        }
        return new Unchanged();
    }

    /** Why something could not be had. */
    HarvestAlarm alarm(WebAddress address, String code, String detail) {
        return new HarvestAlarm(address.toString(), code, messages.text("harvest.reason." + code, detail));
    }

    /** What stands in the place of what was asked for: an obstacle, or the home page of the site. */
    Optional<HarvestAlarm> obstacle(WebAddress address, Page arrived) {
        return obstacle(address, arrived, arrived.page().obstacle());
    }

    /** @param served what the page says itself */
    Optional<HarvestAlarm> obstacle(WebAddress address, Page arrived, Optional<Obstacle> served) {
        WebAddress at = arrived.loaded().validators().at();
        boolean sentHome = isHome(at) && !isHome(address) && !arrived.page().isReport();
        return (sentHome ? Optional.of(Obstacle.NOT_THERE) : served)
                .map(obstacle -> alarm(address, obstacle.id(), at.toString()));
    }

    private static boolean isHome(WebAddress address) {
        return address.pathAndQuery().matches("/((index|default)\\.\\w+)?");
    }

    void remove(Arrived arrived) {
        if (arrived instanceof Page page) {
            spool.remove(page.loaded().file());
        } else if (arrived instanceof Document document) {
            spool.remove(document.loaded().file());
        }
    }

    private String type(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return detector.detect(in.readNBytes(HEAD));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static WebPage page(FetchResult.Loaded loaded) {
        try {
            return WebPage.of(loaded.validators().at(), Files.readAllBytes(loaded.file()), loaded.charset());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static EnvironmentException unreadable(IOException e) {
        return new EnvironmentException(EnvironmentException.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
    }
}
