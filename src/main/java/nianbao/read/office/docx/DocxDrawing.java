package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.AlternateContent;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.UnreadParts;

/**
 * Reads one {@code w:drawing}, {@code w:pict} or {@code w:object}: what kind of thing is drawn, and what a reader can
 * read of it, which is text in boxes and WordArt.
 */
final class DocxDrawing {
    /** English Metric Units in a point: ECMA-376 part 1, 20.1.2.1. */
    private static final double EMU_A_POINT = 12_700;

    private static final Pattern LENGTH =
            Pattern.compile("(?:^|;)\\s*(width|height)\\s*:\\s*(\\d+(?:\\.\\d+)?)(pt|in|cm|mm|px)?");

    /** What begins this far below the top of its paragraph, in points, lies on the next one: a line of text. */
    private static final double NEXT_LINE = 24;

    private final DocxDocument document;
    private final List<FlowElement> boxes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Kind kind;
    private Optional<String> name = Optional.empty();
    private double width;
    private double height;
    private boolean drawn;
    private boolean hidden;
    private boolean laidOver;
    private boolean vertical;
    private boolean ofParagraph;
    private double offset;

    private DocxDrawing(DocxDocument document, Kind kind) {
        this.document = document;
        this.kind = kind;
    }

    /** @param element the name of the current element */
    static DocxDrawing read(DocxDocument document, String element, PartCursor cursor) {
        DocxDrawing drawing = new DocxDrawing(document, element.equals("object") ? Kind.OBJECT : Kind.DRAWING);
        drawing.name(Optional.of("w:" + element));
        cursor.children(child -> drawing.part(child, cursor));
        return drawing;
    }

    /** What stands in its text boxes. */
    List<FlowElement> boxes() {
        return boxes;
    }

    /** What WordArt says. */
    String words() {
        return words.toString();
    }

    /** What it is; empty where nothing is drawn. */
    Optional<Mark> mark() {
        return drawn ? Optional.of(new Mark(hidden ? Kind.HIDDEN : kind, name.orElse(""))) : Optional.empty();
    }

    boolean isHidden() {
        return hidden;
    }

    /** Notes what a reader of the page may read in it and this program does not. */
    void note(UnreadParts unread) {
        if (kind == Kind.PICTURE) {
            unread.picture(width, height);
        } else if (kind == Kind.OBJECT) {
            unread.part(name.orElse(""));
        }
    }

    /** Does it lie over the text below its paragraph, so that it may cover what stands there? */
    boolean reachesDown() {
        return laidOver && (!ofParagraph || offset + height > NEXT_LINE);
    }

    boolean reachesUp() {
        return laidOver && (!ofParagraph || offset < 0);
    }

    private void part(String element, PartCursor cursor) {
        switch (element) {
            case "other:shapetype" -> {} // a pattern for shapes, which is not drawn
            case "txbxContent" -> boxes.addAll(DocxFlow.box(document, cursor));
            case "mc:AlternateContent" -> AlternateContent.read(cursor, child -> part(child, cursor));
            case "other:posOffset" -> {
                double stated = emu(cursor.text());
                offset = vertical ? stated : offset;
            }
            default -> {
                property(element, cursor);
                cursor.children(child -> part(child, cursor));
            }
        }
    }

    private void property(String element, PartCursor cursor) {
        drawn = true;
        switch (element) {
            case "other:extent" -> {
                width = Math.max(width, cursor.number("cx").orElse(0) / EMU_A_POINT);
                height = Math.max(height, cursor.number("cy").orElse(0) / EMU_A_POINT);
            }
            case "other:anchor" ->
                laidOver = cursor.attribute("behindDoc")
                        .filter(DocxDocument::isTrue)
                        .isEmpty();
            case "other:wrap" ->
                laidOver &= cursor.attribute("type").orElse("none").equals("none");
            case "other:wrapSquare", "other:wrapTight", "other:wrapThrough", "other:wrapTopAndBottom" ->
                laidOver = false;
            case "other:positionV" -> {
                String from = cursor.attribute("relativeFrom").orElse("");
                ofParagraph = from.equals("paragraph") || from.equals("line");
                vertical = true;
            }
            case "other:positionH" -> vertical = false;
            case "other:docPr" -> {
                hidden |=
                        cursor.attribute("hidden").filter(DocxDocument::isTrue).isPresent();
                name(cursor.attribute("descr").filter(text -> !text.isEmpty()).or(() -> cursor.attribute("name")));
            }
            case "other:pic", "other:imagedata" -> picture();
            case "other:textpath" -> cursor.attribute("string").ifPresent(words::append);
            case "other:OLEObject" -> {
                kind = Kind.OBJECT;
                name(cursor.attribute("ProgID"));
            }
            case "control", "movie", "other:contentPart", "contentPart" -> {
                kind = Kind.OBJECT;
                name(Optional.of(element));
            }
            default -> shape(cursor);
        }
    }

    private static double emu(String text) {
        try {
            return Long.parseLong(text.strip()) / EMU_A_POINT;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void picture() {
        kind = kind == Kind.DRAWING ? Kind.PICTURE : kind;
    }

    /** A shape of VML states its size, its name and whether it shows in its attributes. */
    private void shape(PartCursor cursor) {
        name(cursor.attribute("alt").filter(text -> !text.isEmpty()));
        String style = cursor.attribute("style").orElse("");
        hidden |= style.contains("visibility:hidden");
        laidOver |= style.contains("position:absolute") && !style.contains("z-index:-");
        Matcher length = LENGTH.matcher(style);
        while (length.find()) {
            double points = Double.parseDouble(length.group(2)) * pointsOf(Optional.ofNullable(length.group(3)));
            if (length.group(1).equals("width")) {
                width = Math.max(width, points);
            } else {
                height = Math.max(height, points);
            }
        }
    }

    private static double pointsOf(Optional<String> unit) {
        return switch (unit.orElse("px")) {
            case "pt" -> 1;
            case "in" -> 72;
            case "cm" -> 28.35;
            case "mm" -> 2.835;
            default -> 0.75;
        };
    }

    private void name(Optional<String> stated) {
        name = stated.or(() -> name);
    }
}
