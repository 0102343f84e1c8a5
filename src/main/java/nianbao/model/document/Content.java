package nianbao.model.document;

import java.util.List;
import java.util.Map;
import nianbao.model.Problem;
import nianbao.model.page.Page;

/** What a reading room made of a file. */
public sealed interface Content {
    /** The media type of the bytes, such as {@code application/pdf}. */
    String mediaType();

    /** A file with pages (PDF, images): words and rulings, still to be laid out. */
    record Paged(String mediaType, List<Page> pages, List<Problem> problems) implements Content {
        public Paged {
            pages = List.copyOf(pages);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A file without pages (Word, web page): paragraphs and tables as the file itself has them.
     *
     * @param pictures images that stand in cells, as files, by the names of their marks
     * @param publication what it says of how it was published
     */
    record Flowing(
            String mediaType,
            List<Block> blocks,
            List<Problem> problems,
            Map<String, byte[]> pictures,
            Publication publication)
            implements Content {
        public Flowing {
            blocks = List.copyOf(blocks);
            problems = List.copyOf(problems);
            pictures = Map.copyOf(pictures);
        }
    }

    /** A file that could not be read, and why. */
    record Refused(String mediaType, Problem problem) implements Content {}
}
