package nianbao.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.detect.TypeDetector;
import nianbao.harvest.net.Answer;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.Reason;
import nianbao.harvest.net.Spool;
import nianbao.harvest.net.Validators;
import nianbao.harvest.net.WebAddress;
import nianbao.harvest.page.Link;
import nianbao.harvest.page.WebPage;
import nianbao.model.WorldFailure;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Address.State;
import nianbao.words.Messages;

/**
 * Looks into a source in the web.
 *
 * <ol>
 *   <li>Its lists name places.
 *   <li>A place is a document, or a page: one that is a report itself, or one that offers documents, or both.
 *   <li>A document or a report goes to the store; it stays in the spool until the store has it.
 * </ol>
 */
final class WebLooker implements Looker {
    /** Bytes of a page that is looked through for links; an article with its pictures inside can have some more. */
    private static final long PAGE_BYTES = 8L << 20;
    /** Bytes that tell what a file is. */
    private static final int HEAD = 8192;

    private static final String TEXT = "text/";

    private final Source.Web source;
    private final Fetcher fetcher;
    private final Spool spool;
    private final FileTaker taker;
    private final Messages messages;
    private final TypeDetector detector = new TypeDetector();

    WebLooker(Source.Web source, Fetcher fetcher, Spool spool, FileTaker taker, Messages messages) {
        this.source = source;
        this.fetcher = fetcher;
        this.spool = spool;
        this.taker = taker;
        this.messages = messages;
    }

    @Override
    public Listing list(Consumer<List<Place>> found) {
        if (source instanceof Source.Site site) {
            return new SiteLister(site, fetcher, spool, messages).list(found);
        }
        found.accept(((Source.Addresses) source)
                .addresses().stream()
                        .map(address -> new Place(address.toString(), address.name()))
                        .toList());
        return Listing.WHOLE;
    }

    /** A document is not loaded to see that there is nothing behind it. */
    @Override
    public Listing behind(Place place, Consumer<List<Place>> found) {
        WebAddress web = WebAddress.of(place.address()).orElseThrow();
        if (WebPage.isDocument(web)) {
            return Listing.WHOLE;
        }
        Answer answer = fetcher.fetch(web, Optional.empty(), PAGE_BYTES);
        if (answer instanceof Answer.Loaded loaded) {
            try {
                found.accept(type(loaded.file()).equals(TypeDetector.HTML) ? offered(page(loaded)) : List.of());
                return Listing.WHOLE;
            } finally {
                spool.remove(loaded.file());
            }
        }
        return Listing.part(messages.text("harvest.trouble.list", web, reason(answer, messages)));
    }

    /** Why nothing was loaded, for a person. */
    static String reason(Answer answer, Messages messages) {
        if (answer instanceof Answer.NotLoaded failure) {
            return messages.text("harvest.reason." + failure.reason().id(), failure.detail());
        }
        return messages.text(
                "harvest.reason." + Reason.STATUS.id(), answer instanceof Answer.Gone gone ? gone.status() : "304");
    }

    @Override
    public Finding look(Address address) {
        WebAddress web = WebAddress.of(address.address()).orElseThrow();
        Optional<Validators> known = address.state()
                .flatMap(state ->
                        WebAddress.of(state.at()).map(at -> new Validators(at, state.etag(), state.lastModified())));
        Answer answer = fetcher.fetch(web, known, source.manner().maxBytes());
        if (answer instanceof Answer.Loaded loaded) {
            try {
                return loaded(web, address, loaded);
            } finally {
                spool.remove(loaded.file());
            }
        } else if (answer instanceof Answer.Gone gone) {
            Outcome outcome = address.state().isPresent() ? Outcome.GONE : Outcome.FAILED;
            return new Nothing(outcome, Optional.of(reason(Reason.STATUS, String.valueOf(gone.status()))));
        } else if (answer instanceof Answer.NotLoaded failure) {
            return failed(failure.reason(), failure.detail());
        }
        return new Nothing(Outcome.UNCHANGED, Optional.empty());
    }

    private Finding loaded(WebAddress web, Address address, Answer.Loaded loaded) {
        Validators validators = loaded.validators();
        State state = new State(validators.at().toString(), validators.etag(), validators.lastModified());
        String type = type(loaded.file());
        if (WebPage.isDocument(web) && type.startsWith(TEXT)) { // an excuse in place of the document
            return failed(Reason.WRONG_TYPE, type);
        }
        if (!type.equals(TypeDetector.HTML) || loaded.file().toFile().length() > PAGE_BYTES) {
            return taker.take(address, loaded.file(), state, List.of());
        }
        WebPage page = page(loaded);
        List<Place> offered = offered(page);
        if (offered.isEmpty() || page.isReport()) {
            return taker.take(address, loaded.file(), state, offered);
        }
        return new Brought(Outcome.PAGE, Optional.empty(), Optional.of(state), Optional.empty(), offered);
    }

    private List<Place> offered(WebPage page) {
        return page.documents().stream()
                .filter(link -> source.choice().takesFile(link))
                .map(WebLooker::place)
                .toList();
    }

    static Place place(Link link) {
        return new Place(link.address().toString(), link.title());
    }

    private String type(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return detector.detect(in.readNBytes(HEAD));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A page from the spool. */
    static WebPage page(Answer.Loaded loaded) {
        try {
            return WebPage.of(loaded.validators().at(), Files.readAllBytes(loaded.file()), loaded.charset());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static WorldFailure unreadable(IOException e) {
        return new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
    }

    private Finding failed(Reason reason, String detail) {
        return new Nothing(Outcome.FAILED, Optional.of(reason(reason, detail)));
    }

    private String reason(Reason reason, String detail) {
        return messages.text("harvest.reason." + reason.id(), detail);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
