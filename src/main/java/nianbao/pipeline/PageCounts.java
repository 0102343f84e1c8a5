package nianbao.pipeline;

import nianbao.detect.type.TypeDetector;
import nianbao.model.SourceFile;
import nianbao.read.pdf.PdfPageCount;

/**
 * How many pages a file has, without reading any: what reading it will cost goes by these.
 *
 * @param images those that have no text of their own; each takes as long as fifty others
 */
public record PageCounts(int pages, int images) {
    private static final String IMAGE = "image/";

    /** Those of a file; of what has no pages, as Word files, or cannot be opened, one. */
    public static PageCounts of(SourceFile file) {
        if (file.mediaType().equals(TypeDetector.PDF)) {
            PdfPageCount count = PdfPageCount.of(file.bytes());
            return new PageCounts(Math.max(1, count.pages()), count.withoutFonts());
        }
        if (file.parts().isEmpty()) {
            return new PageCounts(1, file.mediaType().startsWith(IMAGE) ? 1 : 0);
        }
        long images = file.parts().stream()
                .filter(part -> part.mediaType().startsWith(IMAGE))
                .count();
        return new PageCounts(file.parts().size(), (int) images);
    }
}
