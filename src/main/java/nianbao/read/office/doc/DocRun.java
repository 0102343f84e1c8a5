package nianbao.read.office.doc;

import java.util.Optional;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import nianbao.read.office.text.FieldCodes;
import nianbao.read.office.text.SymbolFonts;
import nianbao.read.office.text.TextVisibility;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/**
 * Reads one run of characters that are set alike: its text as shown, and the characters that stand for something else.
 */
final class DocRun {
    /** The values of sprmCIss, [MS-DOC] 2.6.1. */
    private static final int RAISED = 1;

    private static final int LOWERED = 2;

    private static final char PICTURE = 0x01;
    private static final char NOTE = 0x02;
    private static final char DRAWN = 0x08;
    private static final char LINE_END = 0x0B;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATE = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char HARD_HYPHEN = 0x1E;
    private static final char SOFT_HYPHEN = 0xAD;

    private final DocStory story;
    private final CharacterRun run;
    private final PassageBuilder passage;
    private final FieldCodes fields;
    private final boolean inCell;
    private final TextVisibility sight;
    private final boolean hidden;

    /** @param sight how the text of {@code run} shows, were it not hidden */
    DocRun(
            DocStory story,
            CharacterRun run,
            PassageBuilder passage,
            FieldCodes fields,
            boolean inCell,
            TextVisibility sight) {
        this.story = story;
        this.run = run;
        this.passage = passage;
        this.fields = fields;
        this.inCell = inCell;
        this.sight = sight;
        hidden = run.isVanished() || run.isFldVanished() || !sight.visible();
    }

    /** Is its text no part of the page: hidden, or deleted and not yet confirmed? */
    static boolean isOff(CharacterRun run) {
        return run.isVanished() || run.isFldVanished() || run.isMarkedDeleted();
    }

    void read() {
        String text = run.text();
        if (run.isSymbol()) {
            String font = Optional.ofNullable(run.getSymbolFont())
                    .map(described -> described.getMainFontName())
                    .orElse("");
            add(SymbolFonts.text(font, run.getSymbolCharacter()).repeat(text.length()), RunStyle.PLAIN, font);
            return;
        }
        RunStyle setting = setting();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter != SOFT_HYPHEN) {
                plain.append(letter);
                continue;
            }
            add(plain.toString(), setting);
            plain.setLength(0);
            control(letter, run.getStartOffset() + i);
        }
        add(plain.toString(), setting);
    }

    private RunStyle setting() {
        if (run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
            return RunStyle.STRUCK;
        }
        return switch (run.getSubSuperScriptIndex()) {
            case RAISED -> RunStyle.RAISED;
            case LOWERED -> RunStyle.LOWERED;
            default -> passage.raised(run.getVerticalOffset() / 2.0, size());
        };
    }

    private double size() {
        return run.getFontSize() / 2.0;
    }

    /** The characters that are none: [MS-DOC] 2.4.1 and 2.9.90. */
    private void control(char letter, int position) {
        switch (letter) {
            case PICTURE -> picture();
            case DRAWN -> drawn(position);
            case NOTE -> note(position);
            case '\t' -> add("\t", RunStyle.PLAIN);
            case LINE_END -> {
                if (!hidden && !run.isMarkedDeleted() && fields.showText()) {
                    passage.breakLine();
                }
            }
            case FIELD_BEGIN -> fields.begin();
            case FIELD_SEPARATE -> fields.separate();
            case FIELD_END -> fields.end().filter(mark -> !isGone()).ifPresent(passage::mark);
            case HARD_HYPHEN -> add("-", RunStyle.PLAIN);
            default -> {
                if (run.isSpecialCharacter() && letter > 0x08 && letter != '\r') {
                    mark(Kind.FIELD, "U+%04X".formatted((int) letter)); // the day, the month, the time
                }
            }
        }
    }

    private boolean isGone() {
        return hidden || run.isMarkedDeleted();
    }

    /** A picture, an embedded object, or the data of a form field, which its field speaks for. */
    private void picture() {
        if (run.isData() || isGone()) {
            return;
        }
        boolean object = run.isOle2() || run.isObj();
        mark(object ? Kind.OBJECT : Kind.PICTURE, object ? "object" : "picture");
        if (fields.showText()) {
            story.picture(run, object);
        }
    }

    private void drawn(int position) {
        if (!isGone()) {
            mark(Kind.DRAWING, "shape");
            story.drawingMark(position);
        }
    }

    private void note(int position) {
        if (!isGone()) {
            story.noteMark(position);
            if (inCell) {
                passage.noteMark();
            }
        }
    }

    private void mark(Kind kind, String name) {
        if (fields.showText()) {
            passage.mark(new Mark(kind, name));
        }
    }

    private void add(String text, RunStyle setting) {
        String font = Optional.ofNullable(run.getFontName()).orElse("");
        add(SymbolFonts.shown(font, text), setting, font);
    }

    private void add(String text, RunStyle setting, String font) {
        if (!fields.showText()) {
            fields.instruct(text);
        } else if (run.isMarkedDeleted()) {
            if (!text.isBlank()) {
                mark(Kind.STRUCK, "del " + text);
            }
        } else if (hidden) {
            passage.hide(text);
            story.unread().hidden(text);
            if (!sight.visible()) {
                sight.oddity().ifPresent(block -> mark(Kind.DRAWING, block));
            }
        } else if (fields.show(text)) {
            if (!text.isBlank()) {
                sight.oddity().ifPresent(oddity -> mark(Kind.DRAWING, oddity));
            }
            if (inCell && SymbolFonts.isOfSymbols(font)) {
                passage.appendSymbols(text, size(), setting);
            } else {
                passage.append(text, size(), setting);
            }
        }
    }
}
