package nianbao.read.office;

import nianbao.model.document.Content;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.web.WebDocument;

/** Reads web pages: the article, without the site around it. Nothing that a page refers to is fetched. */
public final class WebReader {
    private static final String MEDIA_TYPE = "text/html";

    private final OfficeLimits limits;

    public WebReader() {
        this(OfficeLimits.DEFAULT);
    }

    public WebReader(OfficeLimits limits) {
        this.limits = limits;
    }

    /** Never throws for bad input: a page that cannot be read is {@link Content.Refused}. */
    public Content read(byte[] bytes) {
        return WordReader.guarded(MEDIA_TYPE, bytes, limits, () -> WebDocument.read(bytes, limits));
    }
}
