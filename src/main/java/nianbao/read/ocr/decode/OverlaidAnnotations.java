package nianbao.read.ocr.decode;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The notes and fields that lie over a page. */
final class OverlaidAnnotations {
    /** Kinds of which a reader of the page sees nothing: where to jump to, and windows that open. */
    private static final Set<String> UNSEEN = Set.of("Link", "Popup");

    private OverlaidAnnotations() {}

    /** Those of {@code page} that a reader of it may see. */
    static List<PDAnnotation> of(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .filter(note -> !note.isHidden() && !note.isNoView())
                .filter(note -> !UNSEEN.contains(String.valueOf(note.getSubtype())))
                .toList();
    }
}
