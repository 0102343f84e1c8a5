package nianbao.read.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document in order, found by walking the tree. What the tree says of their number is not trusted, and
 * a page that the tree names but the file does not hold keeps its place: it must be missed, not skipped.
 */
final class PageTree {
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Optional<PDPage>> pages = new ArrayList<>();

    private PageTree() {}

    /** @param limit more pages than this are not looked for: the list then has one more than that */
    static List<Optional<PDPage>> pages(COSDictionary catalog, int limit) {
        PageTree tree = new PageTree();
        tree.walk(catalog.getDictionaryObject(COSName.PAGES), limit);
        return tree.pages;
    }

    private void walk(@Nullable COSBase root, int limit) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty() && pages.size() <= limit) {
            COSBase node = open.pop();
            if (!(node instanceof COSDictionary dictionary)) {
                pages.add(Optional.empty());
            } else if (dictionary.getCOSArray(COSName.KIDS) == null) {
                pages.add(Optional.of(new PDPage(dictionary)));
            } else if (seen.add(node)) {
                pushAll(dictionary.getCOSArray(COSName.KIDS), open);
            }
        }
    }

    private static void pushAll(COSArray kids, Deque<COSBase> open) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            COSBase kid = kids.getObject(i);
            open.push(kid == null ? COSNull.NULL : kid);
        }
    }
}
