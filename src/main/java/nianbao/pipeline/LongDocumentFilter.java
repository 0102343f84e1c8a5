package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import nianbao.pipeline.image.PageSelector;
import nianbao.report.PageSigns;
import nianbao.report.PageSigns.Sign;

/**
 * Takes from long documents what their own letters say to be no part of a report: what lays out a book page by page, and
 * looks for tables in it, would fill any memory.
 */
final class LongDocumentFilter {
    /** Pages of the longest document that is laid out as a whole: reports have up to 40. */
    private static final int LONGEST = 40;
    /** Pages before and after one with a sign that stay with it. */
    private static final int NEAR = 12;

    private LongDocumentFilter() {}

    /** {@code content} with such pages empty; itself where it is short. */
    static Content.Paged withoutOthers(Content.Paged content, PageSigns signs) {
        List<Page> pages = content.pages();
        if (pages.size() <= LONGEST) {
            return content;
        }
        boolean[] kept = new boolean[pages.size()];
        for (int i = 0; i < kept.length; i++) {
            if (pages.get(i).source() == TextSource.DIGITAL
                    && signs.of(PageSelector.lines(pages.get(i))).sign() != Sign.NONE) {
                for (int k = Math.max(0, i - NEAR); k <= Math.min(kept.length - 1, i + NEAR); k++) {
                    kept[k] = true;
                }
            }
        }
        List<Page> left = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            Page page = pages.get(i);
            left.add(kept[i] || page.source() != TextSource.DIGITAL ? page : page.emptied(List.of()));
        }
        return new Content.Paged(content.mediaType(), left, content.problems());
    }
}
