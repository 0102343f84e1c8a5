package nianbao.pipeline;

import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Page;

/** Pages of text with a picture that may be a table: someone pasted it. */
final class PastedTables {
    private PastedTables() {}

    /** {@code content} with such pages as images, of which the letters are known that they state; empty where there are none. */
    static Optional<Content.Paged> asImages(Content.Paged content) {
        if (content.pages().stream().noneMatch(PastedTables::hasPicture)) {
            return Optional.empty();
        }
        List<Page> pages = content.pages().stream()
                .map(page -> hasPicture(page) ? asImage(page) : page)
                .toList();
        return Optional.of(new Content.Paged(content.mediaType(), pages, content.problems()));
    }

    private static boolean hasPicture(Page page) {
        return page.source() == TextSource.DIGITAL
                && page.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.PAGE_PICTURE);
    }

    private static Page asImage(Page page) {
        List<Problem> others = page.problems().stream()
                .filter(problem -> problem.code() != ProblemCode.PAGE_PICTURE)
                .toList();
        return new Page(
                page.number(),
                page.sheet(),
                page.width(),
                page.height(),
                page.frame(),
                TextSource.NONE,
                page.glyphs(),
                List.of(),
                List.of(),
                page.notes(),
                others);
    }
}
