package nianbao.read.office;

import nianbao.detect.type.TypeDetector;
import nianbao.model.document.Content;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.web.WebDocument;

/** Reads web pages: the article, without the site around it. Nothing that a page refers to is fetched. */
public final class WebReader {
    private final OfficeLimits limits;

    public WebReader() {
        this(OfficeLimits.DEFAULT);
    }

    public WebReader(OfficeLimits limits) {
        this.limits = limits;
    }

    /** Never throws for bad input: a page that cannot be read is {@link Content.Refused}. */
    public Content read(byte[] bytes) {
        return WordReader.guarded(TypeDetector.HTML, bytes, limits, () -> WebDocument.read(bytes, limits));
    }

    /** The same of a page that was saved as one file (MHTML). */
    public Content readSaved(byte[] bytes) {
        return WordReader.guarded(TypeDetector.MHTML, bytes, limits, () -> WebDocument.readSaved(bytes, limits));
    }
}
