package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import nianbao.model.document.Block;
import nianbao.model.document.Content;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Publication;
import nianbao.model.page.Page;
import nianbao.pipeline.image.PagePrefetcher;
import nianbao.read.ofd.OfdReader;
import nianbao.read.ofd.OfdTranscript;
import nianbao.read.ofd.part.OfdLimits;
import nianbao.read.office.WebReader;
import nianbao.read.office.WordReader;
import nianbao.read.pdf.PdfLimits;
import nianbao.read.pdf.PdfReader;

/** Gives each file to the room that reads its kind. Pages that are images are left to be recognised. */
final class ContentReader {
    private final PdfReader pdf = new PdfReader(PdfLimits.DEFAULT);
    private final OfdReader ofd = new OfdReader(OfdLimits.DEFAULT);
    private final WordReader word = new WordReader();
    private final WebReader web = new WebReader();

    /** What {@code file} holds; its parts as one where it is an archive of pages. */
    Content of(SourceFile file) {
        return file.parts().isEmpty() ? ofSingle(file) : ofParts(file);
    }

    private Content ofSingle(SourceFile file) {
        return switch (file.mediaType()) {
            case TypeDetector.PDF -> pdf.read(file.bytes());
            case TypeDetector.OFD -> ofd(file);
            case TypeDetector.DOCX, TypeDetector.DOC -> word.read(file.bytes(), file.mediaType());
            case TypeDetector.HTML -> web.read(file.bytes());
            case TypeDetector.MHTML -> web.readSaved(file.bytes());
            case TypeDetector.TIFF, TypeDetector.JPEG, TypeDetector.PNG -> image(file);
            default ->
                new Content.Refused(file.mediaType(), Problem.ofFile(ProblemCode.FILE_UNSUPPORTED, file.mediaType()));
        };
    }

    /** What its pages show; what could not be carried over stands beside it. */
    private Content ofd(SourceFile file) {
        OfdTranscript transcript = ofd.read(file.bytes());
        if (transcript instanceof OfdTranscript.Refused refused) {
            return new Content.Refused(file.mediaType(), refused.problem());
        }
        OfdTranscript.Drawn drawn = (OfdTranscript.Drawn) transcript;
        Content content = pdf.read(drawn.pdf());
        if (!(content instanceof Content.Paged paged)) {
            return content;
        }
        List<Page> pages = new ArrayList<>();
        for (Page page : paged.pages()) {
            List<Problem> problems = new ArrayList<>(page.problems());
            drawn.problems().stream()
                    .filter(problem ->
                            problem.page().isPresent() && problem.page().getAsInt() == page.number())
                    .forEach(problems::add);
            pages.add(page.with(problems));
        }
        List<Problem> ofFile = new ArrayList<>(paged.problems());
        drawn.problems().stream().filter(problem -> problem.page().isEmpty()).forEach(ofFile::add);
        return new Content.Paged(file.mediaType(), pages, ofFile);
    }

    private Content ofParts(SourceFile file) {
        List<Page> pages = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Publication publication = Publication.NONE;
        for (SourceFile part : file.parts()) {
            Content content = ofSingle(part);
            if (content instanceof Content.Refused refused) {
                return new Content.Refused(file.mediaType(), refused.problem());
            }
            if (content instanceof Content.Paged paged) {
                paged.pages().forEach(page -> pages.add(renumbered(page, pages.size() + 1)));
            } else if (content instanceof Content.Flowing flowing) {
                blocks.addAll(withoutTitle(flowing.blocks(), blocks));
                problems.addAll(flowing.problems());
                publication = publication.or(flowing.publication());
            }
        }
        if (!blocks.isEmpty()) {
            return new Content.Flowing(file.mediaType(), blocks, problems, Map.of(), publication);
        }
        return new Content.Paged(file.mediaType(), pages, List.of());
    }

    /** Each page of an article repeats its title. */
    private static List<Block> withoutTitle(List<Block> page, List<Block> before) {
        boolean repeated = !page.isEmpty()
                && !before.isEmpty()
                && page.get(0) instanceof Paragraph title
                && before.get(0) instanceof Paragraph first
                && title.text().equals(first.text());
        return repeated ? page.subList(1, page.size()) : page;
    }

    private static Content image(SourceFile file) {
        List<Problem> problems = List.of(Problem.ofPage(ProblemCode.PAGE_NEEDS_OCR, 1));
        return new Content.Paged(file.mediaType(), List.of(PagePrefetcher.unread(1, problems)), List.of());
    }

    private static Page renumbered(Page page, int number) {
        List<Problem> problems = page.problems().stream()
                .map(problem -> Problem.ofPage(
                        problem.code(), number, problem.arguments().toArray(new String[0])))
                .toList();
        return page.at(number, number).with(problems);
    }
}
