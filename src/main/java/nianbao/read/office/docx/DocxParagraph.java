package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.AlternateContent;
import nianbao.read.office.docx.part.ContentControl;
import nianbao.read.office.docx.part.IgnorableElements;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxNumbering;
import nianbao.read.office.docx.properties.DocxStyles;
import nianbao.read.office.docx.properties.DocxStyles.StyleProperties;
import nianbao.read.office.docx.properties.FlowContext;
import nianbao.read.office.docx.properties.PropertiesReader;
import nianbao.read.office.docx.properties.RunProperties;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import nianbao.read.office.text.FieldCodes;
import nianbao.read.office.text.TextVisibility;

/** Reads one {@code w:p}: its text as shown, its number, the text boxes and notes that hang on it. */
final class DocxParagraph {
    /** What may stand around runs and shows nothing itself: read as if it were not there. */
    private static final Set<String> TRANSPARENT =
            Set.of("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "rubyBase");

    private final DocxDocument document;
    private final FlowContext surround;
    private final FieldCodes fields;
    private final PassageBuilder passage;
    private final List<FlowElement> boxes = new ArrayList<>();
    private final List<FlowElement> notes = new ArrayList<>();
    private final List<DocxDrawing> drawings = new ArrayList<>();
    private Optional<String> style = Optional.empty();
    private StyleProperties look = StyleProperties.NONE;
    private String number = "";
    private boolean runsOn;

    DocxParagraph(DocxDocument document, FlowContext surround, FieldCodes fields, PassageBuilder passage) {
        this.document = document;
        this.surround = surround;
        this.fields = fields;
        this.passage = passage;
    }

    List<FlowElement> boxes() {
        return boxes;
    }

    List<FlowElement> notes() {
        return notes;
    }

    /** Does something that hangs on it lie over what comes after it? */
    boolean coversNext() {
        return drawings.stream().anyMatch(DocxDrawing::reachesDown);
    }

    /** Does something that hangs on it lie over what stands before it? */
    boolean coversPrevious() {
        return drawings.stream().anyMatch(DocxDrawing::reachesUp);
    }

    void add(DocxDrawing drawing) {
        boxes.addAll(drawing.boxes());
        drawings.add(drawing);
    }

    String number() {
        return number;
    }

    Optional<String> jc() {
        return look.jc().or(() -> document.styles().jc(style));
    }

    /** In points. */
    double indent() {
        return look.indent().orElse(0);
    }

    boolean isContents() {
        return document.styles().isContents(style);
    }

    /** Is the mark at its end deleted or hidden, so that the next paragraph goes on where this one ends? */
    boolean runsOn() {
        return runsOn;
    }

    void read(PartCursor cursor) {
        boolean[] numbered = {false};
        cursor.children(name -> {
            if (name.equals("pPr")) {
                readProperties(cursor);
                number = nextNumber();
                numbered[0] = true;
            } else {
                content(name, cursor);
            }
        });
        if (!numbered[0]) {
            number = nextNumber();
        }
    }

    private void readProperties(PartCursor cursor) {
        PropertiesReader reader = new PropertiesReader();
        cursor.children(name -> {
            if (name.equals("pStyle")) {
                style = cursor.value();
            } else if (name.equals("rPr")) {
                cursor.children(mark -> runsOn |=
                        mark.equals("del") || mark.equals("moveFrom") || (mark.equals("vanish") && cursor.isOn()));
            } else {
                reader.paragraphProperty(name, cursor);
            }
        });
        look = reader.look();
        if (runsOn) {
            mark(Kind.APART, "w:p"); // others still see two lines
        }
        look.oddity().or(() -> document.styles().oddity(style)).ifPresent(oddity -> mark(Kind.OBJECT, oddity));
    }

    private String nextNumber() {
        Integer list = look.numbering().isPresent()
                ? Integer.valueOf(look.numbering().getAsInt())
                : document.styles().numbering(style).orElse(0);
        if (list == 0) {
            return "";
        }
        DocxNumbering numbering = document.numbering();
        int level = look.level().isPresent()
                ? look.level().getAsInt()
                : numbering
                        .levelOfStyle(list, style)
                        .or(() -> document.styles().level(style))
                        .orElse(0);
        return numbering.next(list, level);
    }

    /** What may stand in a paragraph around its runs. */
    void content(String name, PartCursor cursor) {
        switch (name) {
            case "r" -> new DocxRun(this).read(cursor);
            case "del", "moveFrom" -> delete(cursor);
            case "sdt" -> contentControl(cursor);
            case "fldSimple" -> simpleField(cursor);
            case "m:oMath", "m:oMathPara" -> new DocxMath(this).read(cursor);
            case "mc:AlternateContent" ->
                AlternateContent.read(cursor, child -> content(child, cursor)).ifPresent(passage::mark);
            case "txbxContent" -> boxes.addAll(DocxFlow.box(document, cursor));
            default -> other(name, cursor);
        }
    }

    private void other(String name, PartCursor cursor) {
        if (IgnorableElements.isHarmless(name)) {
            return;
        }
        if (!TRANSPARENT.contains(name)) {
            mark(Kind.OBJECT, shown(name));
        }
        cursor.children(child -> content(child, cursor));
    }

    private static String shown(String name) {
        return name.indexOf(':') < 0 ? "w:" + name : name;
    }

    /** What a person has deleted and nobody has confirmed: it is not read, but told beside what took its place. */
    private void delete(PartCursor cursor) {
        String letters = cursor.letters();
        if (fields.showText() && !letters.isBlank()) {
            mark(Kind.STRUCK, "w:del " + letters);
        }
    }

    private void contentControl(PartCursor cursor) {
        ContentControl control = new ContentControl();
        int before = passage.length();
        cursor.children(part -> {
            if (part.equals("sdtPr")) {
                control.read(cursor);
            } else if (part.equals("sdtContent") && !control.isContents()) {
                cursor.children(child -> content(child, cursor));
            }
        });
        control.mark(passage.length() == before).ifPresent(passage::mark);
    }

    private void simpleField(PartCursor cursor) {
        fields.begin();
        fields.instruct(cursor.attribute("instr").orElse(""));
        if (cursor.attribute("dirty").filter(DocxDocument::isTrue).isPresent()) {
            fields.dirty();
        }
        fields.separate();
        cursor.children(child -> content(child, cursor));
        fields.end().ifPresent(passage::mark);
    }

    DocxDocument document() {
        return document;
    }

    FieldCodes fields() {
        return fields;
    }

    PassageBuilder passage() {
        return passage;
    }

    FlowContext surround() {
        return surround;
    }

    /** How a run is set that states {@code own} and has the style {@code runStyle}. */
    RunProperties look(Optional<String> runStyle, RunProperties own) {
        return own.over(document.styles().run(style, runStyle, surround.look()));
    }

    /** How well text with this look shows. */
    TextVisibility sight(RunProperties run) {
        FlowContext here = surround.on(look.ground().or(() -> document.styles().ground(style)));
        double lineHeight = look.lineHeight().isPresent()
                ? look.lineHeight().getAsDouble()
                : document.styles().lineHeight(style).orElse(Double.POSITIVE_INFINITY);
        if (run.hidden().orElse(false)) {
            return TextVisibility.HIDDEN;
        }
        return TextVisibility.of(
                run.ink().flatMap(RunProperties.Ink::shade),
                run.ground().orElse(here.ground()),
                here.groundKnown() || run.ground().isPresent(),
                run.size().orElse(DocxStyles.DEFAULT_SIZE),
                lineHeight);
    }

    void append(String text, double size, RunStyle setting) {
        if (fields.show(text)) {
            passage.append(text, size, setting);
        }
    }

    void mark(Kind kind, String name) {
        if (fields.showText()) {
            passage.mark(new Mark(kind, name));
        }
    }
}
