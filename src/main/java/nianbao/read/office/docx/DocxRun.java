package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.AlternateContent;
import nianbao.read.office.docx.part.IgnorableElements;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxStyles;
import nianbao.read.office.docx.properties.PropertiesReader;
import nianbao.read.office.docx.properties.RunProperties;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import nianbao.read.office.text.SymbolFonts;
import nianbao.read.office.text.TextVisibility;

/** Reads one {@code w:r} or {@code m:r}: its properties and what it adds to its paragraph. */
final class DocxRun {
    private final DocxParagraph paragraph;
    private final RunStyle around;
    private Optional<String> style = Optional.empty();
    private RunProperties look;
    private TextVisibility sight;
    private boolean ownMark;

    DocxRun(DocxParagraph paragraph) {
        this(paragraph, RunStyle.PLAIN);
    }

    /** @param around how text is set here that says nothing itself */
    DocxRun(DocxParagraph paragraph, RunStyle around) {
        this.paragraph = paragraph;
        this.around = around;
        look = paragraph.look(style, RunProperties.NONE);
        sight = paragraph.sight(look);
    }

    void read(PartCursor cursor) {
        cursor.children(name -> {
            if (name.equals("rPr")) {
                readProperties(cursor);
            } else {
                content(name, cursor);
            }
        });
    }

    private void readProperties(PartCursor cursor) {
        PropertiesReader reader = new PropertiesReader();
        cursor.children(name -> {
            if (name.equals("rStyle")) {
                style = cursor.value();
            } else {
                reader.runProperty(name, cursor);
            }
        });
        look = paragraph.look(style, reader.run());
        sight = paragraph.sight(look);
    }

    private RunStyle setting() {
        if (look.struck().orElse(false)) {
            return RunStyle.STRUCK;
        }
        return switch (look.lift().orElse("baseline")) {
            case "superscript" -> RunStyle.RAISED;
            case "subscript" -> RunStyle.LOWERED;
            default -> {
                RunStyle raised = paragraph.passage().raised(look.raise().orElse(0), size());
                yield raised == RunStyle.PLAIN ? around : raised;
            }
        };
    }

    private double size() {
        return look.size().orElse(DocxStyles.DEFAULT_SIZE);
    }

    private void content(String name, PartCursor cursor) {
        switch (name) {
            case "t", "m:t" -> {
                String font = look.font().orElse("");
                add(SymbolFonts.shown(font, cursor.text()), font);
            }
            case "tab", "ptab" -> add("\t");
            case "noBreakHyphen" -> add("-");
            case "sym" -> symbol(cursor);
            case "br" ->
                breakLine(cursor.attribute("type").orElse("textWrapping").equals("textWrapping"));
            case "cr" -> breakLine(true);
            case "fldChar" -> field(cursor);
            case "instrText" -> paragraph.fields().instruct(cursor.text());
            case "footnoteReference", "endnoteReference" -> note(name.replace("Reference", ""), cursor);
            case "ruby" -> ruby(cursor);
            case "mc:AlternateContent" ->
                AlternateContent.read(cursor, child -> content(child, cursor))
                        .ifPresent(mark -> paragraph.mark(mark.kind(), mark.name()));
            case "drawing", "pict", "object" -> drawing(name, cursor);
            case "delText", "delInstrText" -> paragraph.mark(Kind.STRUCK, "w:del " + cursor.text());
            default -> other(name, cursor);
        }
    }

    private void other(String name, PartCursor cursor) {
        if (!IgnorableElements.isHarmless(name) && !name.equals("m:rPr")) {
            paragraph.mark(Kind.OBJECT, name.indexOf(':') < 0 ? "w:" + name : name);
            cursor.children(child -> content(child, cursor));
        }
    }

    private void add(String text) {
        add(text, "");
    }

    private void add(String text, String font) {
        if (!sight.visible()) {
            if (paragraph.fields().showText()) {
                paragraph.passage().hide(text);
                paragraph.document().unread().hidden(text);
                sight.oddity().ifPresent(block -> paragraph.mark(Kind.DRAWING, block));
            }
            return;
        }
        if (!text.isBlank()) {
            sight.oddity().or(this::oddity).ifPresent(oddity -> paragraph.mark(Kind.DRAWING, oddity));
        }
        RunStyle setting = setting();
        setting = ownMark && setting == RunStyle.PLAIN ? RunStyle.RAISED : setting;
        if (!paragraph.fields().show(text)) {
            return;
        }
        if (paragraph.surround().inCell() && SymbolFonts.isOfSymbols(font)) {
            paragraph.passage().appendSymbols(text, size(), setting);
        } else {
            paragraph.passage().append(text, size(), setting);
        }
    }

    private Optional<String> oddity() {
        return look.oddity().or(() -> paragraph.surround().oddity());
    }

    private void breakLine(boolean ofText) {
        if (ofText && sight.visible() && paragraph.fields().showText()) {
            paragraph.passage().breakLine();
        }
    }

    private void field(PartCursor cursor) {
        switch (cursor.attribute("fldCharType").orElse("")) {
            case "begin" -> {
                paragraph.fields().begin();
                if (cursor.attribute("dirty").filter(DocxDocument::isTrue).isPresent()) {
                    paragraph.fields().dirty();
                }
                cursor.children(data -> dropDown(data, cursor));
            }
            case "separate" -> paragraph.fields().separate();
            case "end" -> {
                String chosen = paragraph.fields().chosen();
                paragraph.fields().end().filter(mark -> sight.visible()).ifPresent(paragraph.passage()::mark);
                add(chosen);
            }
            default -> {}
        }
    }

    /** The data of a form field: a list of which one entry is shown. */
    private void dropDown(String data, PartCursor cursor) {
        if (!data.equals("ffData")) {
            return;
        }
        cursor.children(kind -> {
            List<String> entries = new ArrayList<>();
            int[] chosen = {0};
            cursor.children(part -> {
                switch (part) {
                    case "default", "result" -> chosen[0] = cursor.number("val").orElse(0);
                    case "listEntry" -> entries.add(cursor.value().orElse(""));
                    default -> {}
                }
            });
            if (kind.equals("ddList") && chosen[0] >= 0 && chosen[0] < entries.size()) {
                paragraph.fields().choose(entries.get(chosen[0]));
            }
        });
    }

    /** A note's own mark follows its reference as text. */
    private void note(String kind, PartCursor cursor) {
        paragraph.notes().addAll(paragraph.document().note(kind, cursor.attribute("id")));
        ownMark = cursor.attribute("customMarkFollows")
                .filter(DocxDocument::isTrue)
                .isPresent();
        if (!ownMark && paragraph.surround().inCell() && sight.visible()) {
            paragraph.passage().noteMark();
        }
    }

    private void ruby(PartCursor cursor) {
        cursor.children(part -> {
            if (part.equals("rubyBase")) {
                cursor.children(child -> paragraph.content(child, cursor));
            } else if (part.equals("rt")) {
                String above = cursor.letters();
                if (!above.isBlank()) {
                    paragraph.mark(Kind.DRAWING, "w:ruby " + above);
                }
            }
        });
    }

    private void drawing(String name, PartCursor cursor) {
        DocxDrawing drawing = DocxDrawing.read(paragraph.document(), name, cursor);
        boolean shown = sight.visible() && !drawing.isHidden();
        drawing.mark().ifPresent(mark -> paragraph.mark(shown ? mark.kind() : Kind.HIDDEN, mark.name()));
        if (shown) {
            add(drawing.words());
            paragraph.add(drawing);
            drawing.note(paragraph.document().unread());
        }
    }

    private void symbol(PartCursor cursor) {
        try {
            int code = Integer.parseInt(cursor.attribute("char").orElse(""), 16);
            String font = cursor.attribute("font").orElse("");
            add(SymbolFonts.text(font, code), font);
        } catch (NumberFormatException e) {
            paragraph.mark(Kind.OBJECT, "w:sym");
        }
    }
}
