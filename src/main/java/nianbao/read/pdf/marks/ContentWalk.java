package nianbao.read.pdf.marks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nianbao.geometry.Affine;
import nianbao.geometry.Box;
import nianbao.read.pdf.graphics.ColourSpaces;
import nianbao.read.pdf.graphics.ExtendedGraphicsState;
import nianbao.read.pdf.graphics.GraphicsState;
import nianbao.read.pdf.graphics.Operands;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.letters.DocumentFonts;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the content of one page and its forms, and keeps what it draws. PDFBox parses; the operators are
 * carried out here and not by its engine, because reading needs neither the glyph programs nor colour profiles nor
 * shapes.
 */
public final class ContentWalk {
    /** Forms in forms; real files go to 5. */
    private static final int MAX_DEPTH = 24;
    /** Saved graphics states at one time; the specification promises 28. */
    private static final int MAX_SAVED = 2_000;

    private final DocumentFonts letterings;
    private final OptionalContent layers;
    private final ResourceBudget budget;
    private final PageMarks marks;
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TextWalk text;
    private final Painter painter;
    private final PathWalk path;
    private COSDictionary resources = new COSDictionary();
    private GraphicsState pen;
    private Deque<GraphicsState> saved = new ArrayDeque<>();
    private Deque<Content> openContent = new ArrayDeque<>();
    private int hidden;
    private int watermarks;

    /** What marked content is to a reader. */
    private enum Content {
        SEEN,
        HIDDEN,
        WATERMARK
    }

    public ContentWalk(
            DocumentFonts letterings,
            OptionalContent layers,
            ResourceBudget budget,
            PageMarks marks,
            Affine toPage,
            Box pageBox) {
        this.letterings = letterings;
        this.layers = layers;
        this.budget = budget;
        this.marks = marks;
        this.pen = new GraphicsState(toPage, pageBox);
        this.text = new TextWalk(marks, budget);
        this.painter = new Painter(marks);
        this.path = new PathWalk(painter);
    }

    public void page(PDPage page) {
        PDResources given = page.getResources();
        resources = given == null ? new COSDictionary() : given.getCOSObject();
        GraphicsState before = new GraphicsState(pen);
        operators(ContentBytes.of(page.getCOSObject().getDictionaryObject(COSName.CONTENTS)));
        pen = before;
        saved.clear();
    }

    /** Draws a form whose matrix maps it to {@code place}, a space above that of the page. */
    public void form(COSStream stream, Affine place) {
        if (open.size() >= MAX_DEPTH || !open.add(stream)) {
            return;
        }
        budget.form();
        COSDictionary outerResources = resources;
        GraphicsState outerPen = pen;
        Deque<GraphicsState> outerSaved = saved;
        Deque<Content> outerContent = openContent;
        int outerHidden = hidden;
        int outerWatermarks = watermarks;
        try {
            COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
            resources = own == null ? resources : own;
            pen = new GraphicsState(pen);
            if (stream.getCOSDictionary(COSName.GROUP) != null) {
                pen.startGroup();
            }
            pen.ctm = matrix(stream.getCOSArray(COSName.MATRIX)).then(place).then(pen.ctm);
            saved = new ArrayDeque<>();
            openContent = new ArrayDeque<>();
            COSArray box = stream.getCOSArray(COSName.BBOX);
            if (box != null && box.size() >= 4) {
                float[] b = box.toFloatArray();
                pen.clipTo(pen.ctm.box(b[0], b[1], b[2], b[3]));
            }
            hidden += layers.hides(stream.getDictionaryObject(COSName.OC)) ? 1 : 0;
            operators(ContentBytes.of(stream));
        } finally {
            resources = outerResources;
            pen = outerPen;
            saved = outerSaved;
            openContent = outerContent;
            hidden = outerHidden;
            watermarks = outerWatermarks;
            text.setArtifact(watermarks > 0);
            open.remove(stream);
        }
    }

    /** Draws a form that the file calls a watermark. */
    void watermark(COSStream stream, Affine place) {
        watermarks++;
        text.setArtifact(true);
        form(stream, place);
        watermarks--;
        text.setArtifact(watermarks > 0);
    }

    /** From the space of the page to the page as seen. */
    Affine toPage() {
        return pen.ctm;
    }

    PageMarks marks() {
        return marks;
    }

    static Affine matrix(@Nullable COSArray array) {
        if (array == null || array.size() < 6) {
            return Affine.IDENTITY;
        }
        float[] m = array.toFloatArray();
        return new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    private void operators(ContentBytes content) {
        ContentParser parser = new ContentParser(content.bytes());
        List<COSBase> operands = new ArrayList<>();
        try {
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                budget.operator();
                if (token instanceof Operator operator) {
                    carryOut(operator, operands);
                    operands.clear();
                } else if (token instanceof COSBase operand) {
                    operands.add(operand);
                }
            }
        } catch (IOException e) {
            marks.tear();
        }
        if (content.isTorn() || parser.isTorn()) {
            marks.tear();
        }
    }

    private void carryOut(Operator operator, List<COSBase> operands) {
        Operands given = new Operands(operands);
        String name = operator.getName();
        switch (name) {
            case "q" -> save();
            case "Q" -> restore();
            case "cm" -> concatenate(given);
            case "gs" -> ExtendedGraphicsState.apply(given.resource(resources, COSName.EXT_G_STATE), pen, letterings);
            case "Do" -> draw(given);
            case "BI" -> picture(operator.getImageParameters());
            case "BMC" -> beginContent(Content.SEEN);
            case "BDC" -> beginContent(content(given));
            case "EMC" -> endContent();
            case "Tf" -> font(given);
            case "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k" -> colour(name, given);
            case "sh" -> shade(given);
            default -> {
                if (!text.carryOut(name, given, pen, hidden > 0)) {
                    path.carryOut(name, given, pen, hidden > 0);
                }
            }
        }
    }

    private void save() {
        if (saved.size() < MAX_SAVED) {
            saved.push(new GraphicsState(pen));
        }
    }

    private void restore() {
        if (!saved.isEmpty()) {
            pen = saved.pop();
        }
    }

    private void concatenate(Operands given) {
        Affine next = given.matrix().then(pen.ctm);
        if (next.isFinite()) {
            pen.ctm = next;
        }
    }

    private void font(Operands given) {
        COSBase font = given.resource(resources, COSName.FONT);
        pen.font = letterings.of(font instanceof COSDictionary dictionary ? dictionary : null);
        pen.fontSize = given.number(1);
    }

    private void colour(String name, Operands given) {
        boolean stroke = Character.isUpperCase(name.charAt(0));
        COSBase space = stroke ? pen.strokeSpace : pen.fillSpace;
        PaintColour ink;
        switch (name) {
            case "CS", "cs" -> {
                space = given.colourSpace(resources);
                ink = ColourSpaces.initial(space);
            }
            case "SC", "sc", "SCN", "scn" -> ink = ColourSpaces.ink(space, given.all());
            default -> {
                space = null;
                ink = ColourSpaces.ink(ownSpace(name), given.all());
            }
        }
        if (stroke) {
            pen.strokeSpace = space;
            pen.stroke = ink;
        } else {
            pen.fillSpace = space;
            pen.fill = ink;
            pen.fillPaint = name.equals("scn") ? paint(given) : GraphicsState.Paint.PLAIN;
        }
    }

    /** The space that the resources put in the place of grey, RGB or CMYK; absent where they do not. */
    private @Nullable COSBase ownSpace(String operator) {
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        if (spaces == null) {
            return null;
        }
        return switch (operator) {
            case "g", "G" -> spaces.getDictionaryObject(COSName.DEFAULT_GRAY);
            case "k", "K" -> spaces.getDictionaryObject(COSName.DEFAULT_CMYK);
            default -> spaces.getDictionaryObject(COSName.DEFAULT_RGB);
        };
    }

    /** What a fill is made of, by the last operand, which names a pattern if there is one. */
    private GraphicsState.Paint paint(Operands given) {
        int last = given.all().size() - 1;
        if (last < 0 || !(given.at(last) instanceof COSName)) {
            return GraphicsState.Paint.PLAIN;
        }
        return given.resourceAt(last, resources, COSName.PATTERN) instanceof COSDictionary pattern
                        && ColourSpaces.isGradient(pattern.getDictionaryObject(COSName.SHADING))
                ? GraphicsState.Paint.GRADIENT
                : GraphicsState.Paint.PATTERN;
    }

    private void draw(Operands given) {
        if (!(given.resource(resources, COSName.XOBJECT) instanceof COSStream stream)) {
            return;
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture(stream);
        } else if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            form(stream, Affine.IDENTITY);
        }
    }

    private void picture(@Nullable COSDictionary image) {
        if (image != null && hidden == 0 && !layers.hides(image.getDictionaryObject(COSName.OC))) {
            painter.picture(image, pen);
        }
    }

    private void shade(Operands given) {
        if (hidden == 0) {
            painter.shade(given.resource(resources, COSName.SHADING), pen);
        }
    }

    private Content content(Operands given) {
        String tag = given.name(0);
        COSBase properties =
                given.at(1) instanceof COSName ? given.resourceAt(1, resources, COSName.PROPERTIES) : given.at(1);
        if (tag.equals("OC")) {
            return layers.hides(properties) ? Content.HIDDEN : Content.SEEN;
        }
        boolean watermark = tag.equals("Artifact")
                && properties instanceof COSDictionary dictionary
                && "Watermark".equals(dictionary.getNameAsString(COSName.SUBTYPE));
        return watermark ? Content.WATERMARK : Content.SEEN;
    }

    private void beginContent(Content content) {
        openContent.push(content);
        count(content, 1);
    }

    private void endContent() {
        if (!openContent.isEmpty()) {
            count(openContent.pop(), -1);
        }
    }

    private void count(Content content, int change) {
        hidden += content == Content.HIDDEN ? change : 0;
        watermarks += content == Content.WATERMARK ? change : 0;
        text.setArtifact(watermarks > 0);
    }
}
