package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.read.office.docx.DocxStyles.Look;
import nianbao.read.office.flow.Fields;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.Setting;
import nianbao.read.office.flow.Piece;

/** Reads one {@code w:p}: its text as shown, its number, the text boxes and notes that hang on it. */
final class DocxParagraph {
    /** Symbol fonts keep their characters in the private use area, from here on: ECMA-376 part 1, 17.3.3.30. */
    private static final int SYMBOLS = 0xF000;

    private final DocxDocument document;
    private final Fields fields;
    private final PassageBuilder passage;
    private final List<Piece> boxes = new ArrayList<>();
    private final List<Piece> notes = new ArrayList<>();
    private Optional<String> style = Optional.empty();
    private Look look = Look.NONE;
    private String number = "";
    private boolean runsOn;

    DocxParagraph(DocxDocument document, Fields fields, PassageBuilder passage) {
        this.document = document;
        this.fields = fields;
        this.passage = passage;
    }

    List<Piece> boxes() {
        return boxes;
    }

    List<Piece> notes() {
        return notes;
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
        LookReader reader = new LookReader();
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
    private void content(String name, PartCursor cursor) {
        switch (name) {
            case "r" -> run(cursor);
            case "m:t" -> append(cursor.text(), size(Optional.empty(), Look.NONE), Setting.PLAIN);
            case "del", "moveFrom", "sdtPr", "rPr", "rt" -> {}
            case "mc:AlternateContent" -> DocxDocument.alternative(cursor, child -> content(child, cursor));
            case "txbxContent" -> boxes.addAll(DocxFlow.page(document, cursor));
            default -> cursor.children(child -> content(child, cursor));
        }
    }

    private void run(PartCursor cursor) {
        Run run = new Run();
        cursor.children(name -> {
            if (name.equals("rPr")) {
                run.readProperties(cursor);
            } else {
                run.content(name, cursor);
            }
        });
    }

    private double size(Optional<String> runStyle, Look run) {
        return run.size().isPresent()
                ? run.size().getAsDouble()
                : document.styles().size(style, runStyle);
    }

    private void append(String text, double size, Setting setting) {
        if (fields.showText()) {
            passage.append(text, size, setting);
        }
    }

    /** The properties of one {@code w:r} and what it adds. */
    private final class Run {
        private Optional<String> runStyle = Optional.empty();
        private Look own = Look.NONE;
        private Setting setting = Setting.PLAIN;
        private double size = size(runStyle, own);
        private boolean hidden = document.styles().isHidden(style, runStyle);

        private void readProperties(PartCursor cursor) {
            LookReader reader = new LookReader();
            cursor.children(name -> {
                switch (name) {
                    case "rStyle" -> runStyle = cursor.value();
                    case "strike", "dstrike" -> setting = cursor.isOn() ? Setting.STRUCK : setting;
                    case "vertAlign" ->
                        setting = cursor.value().orElse("").equals("superscript") ? Setting.RAISED : setting;
                    default -> reader.runProperty(name, cursor);
                }
            });
            own = reader.look();
            size = size(runStyle, own);
            hidden = own.hidden().orElseGet(() -> document.styles().isHidden(style, runStyle));
        }

        private void content(String name, PartCursor cursor) {
            switch (name) {
                case "t" -> add(cursor.text());
                case "tab", "ptab" -> add("\t");
                case "noBreakHyphen" -> add("-");
                case "sym" -> add(symbol(cursor));
                case "br" ->
                    breakLine(cursor.attribute("type").orElse("textWrapping").equals("textWrapping"));
                case "cr" -> breakLine(true);
                case "fldChar" -> field(cursor.attribute("fldCharType").orElse(""));
                case "instrText" -> fields.instruct(cursor.text());
                case "footnoteReference" -> notes.addAll(document.note("footnote", cursor.attribute("id")));
                case "endnoteReference" -> notes.addAll(document.note("endnote", cursor.attribute("id")));
                case "ruby" ->
                    cursor.children(part -> {
                        if (part.equals("rubyBase")) {
                            cursor.children(child -> DocxParagraph.this.content(child, cursor));
                        }
                    });
                case "mc:AlternateContent" -> DocxDocument.alternative(cursor, child -> content(child, cursor));
                case "txbxContent" -> boxes.addAll(hidden ? List.of() : DocxFlow.page(document, cursor));
                case "drawing", "pict", "object" -> cursor.children(child -> content(child, cursor));
                default -> {
                    if (name.startsWith("other:")) {
                        cursor.children(child -> content(child, cursor));
                    }
                }
            }
        }

        private void add(String text) {
            if (!hidden) {
                append(text, size, setting);
            }
        }

        private void breakLine(boolean ofText) {
            if (ofText && !hidden && fields.showText()) {
                passage.breakLine();
            }
        }

        private void field(String type) {
            switch (type) {
                case "begin" -> fields.begin();
                case "separate" -> fields.separate();
                case "end" -> fields.end();
                default -> {}
            }
        }

        private String symbol(PartCursor cursor) {
            try {
                int code = Integer.parseInt(cursor.attribute("char").orElse(""), 16);
                return DocxSymbols.text(cursor.attribute("font").orElse(""), code < SYMBOLS ? code : code - SYMBOLS);
            } catch (NumberFormatException e) {
                return "";
            }
        }
    }
}
