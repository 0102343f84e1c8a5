package nianbao.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nianbao.paper.CheckSheet.Draft;
import nianbao.paper.CheckSheet.Fact;
import nianbao.paper.CheckSheet.Group;
import nianbao.paper.CheckSheet.Point;
import nianbao.paper.CheckSheet.Tone;
import nianbao.paper.PageFlow.Style;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A sheet as a PDF on A4, with its letters in it, so that it is found by its words and looks the same everywhere. */
public final class SheetPdf implements AutoCloseable {
    private static final Color INK = new Color(0x1F2328);
    private static final Color QUIET = new Color(0x5B6470);
    private static final Color HAIR = new Color(0xD4D9DF);
    private static final Color BAND = new Color(0xF1F4F7);
    private static final Style TITLE = Style.of(16, INK).inBold();
    private static final Style NAME = Style.of(11.5f, INK).inBold();
    private static final Style TEXT = Style.of(9.5f, INK);
    private static final Style SMALL = Style.of(8.5f, QUIET);
    private static final float GAP = 10;
    /** Width of the names of facts, of the numbers, places and advice of points; what is between them is what was found. */
    private static final float FACTS = 92;

    private static final float NUMBERS = 22;
    private static final float PLACES = 104;
    private static final float ADVICE = 130;
    /** Points of the page that a heading asks for below itself. */
    private static final float FOLLOWING = 48;

    private final ChineseFont font;

    private SheetPdf(ChineseFont font) {
        this.font = font;
    }

    /**
     * Looks for a font with Chinese letters.
     *
     * @throws nianbao.model.EnvironmentException where this machine has none
     */
    public static SheetPdf open() {
        return new SheetPdf(ChineseFont.find());
    }

    static SheetPdf with(ChineseFont font) {
        return new SheetPdf(font);
    }

    /** @param number what is said of which page of how many one is */
    public void write(CheckSheet sheet, BiFunction<Integer, Integer, String> number, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(sheet.title());
            information.setCreator("nianbao");
            document.getDocumentCatalog().setLanguage(sheet.language());
            PageFlow flow = new PageFlow(document, font);
            head(sheet, flow);
            for (Draft draft : sheet.drafts()) {
                draft(sheet, draft, flow);
            }
            flow.end(sheet.foot(), number, QUIET);
            document.save(out);
        }
    }

    private static void head(CheckSheet sheet, PageFlow flow) throws IOException {
        for (String line : flow.lines(sheet.title(), TITLE, PageFlow.WIDTH)) {
            flow.line(line, TITLE, PageFlow.MARGIN + (PageFlow.WIDTH - flow.width(line, TITLE)) / 2);
            flow.down(TITLE.height());
        }
        flow.down(GAP / 2);
        flow.text(sheet.intro(), SMALL, PageFlow.MARGIN, PageFlow.WIDTH);
    }

    private static void draft(CheckSheet sheet, Draft draft, PageFlow flow) throws IOException {
        flow.down(GAP);
        flow.need(NAME.height() + draft.facts().size() * TEXT.height() + FOLLOWING);
        flow.rule(PageFlow.MARGIN, PageFlow.WIDTH, INK);
        flow.down(GAP / 2);
        flow.text(draft.name(), NAME, PageFlow.MARGIN, PageFlow.WIDTH);
        for (Fact fact : draft.facts()) {
            flow.need(TEXT.height());
            flow.line(fact.name(), Style.of(TEXT.size(), QUIET), PageFlow.MARGIN);
            flow.text(fact.value(), TEXT, PageFlow.MARGIN + FACTS, PageFlow.WIDTH - FACTS);
        }
        flow.need(NAME.height());
        flow.down(GAP / 3);
        flow.text(
                draft.conclusion(),
                new Style(NAME.size(), colour(draft.tone()), true),
                PageFlow.MARGIN,
                PageFlow.WIDTH);
        for (Group group : draft.groups()) {
            group(sheet, group, flow);
        }
    }

    private static void group(CheckSheet sheet, Group group, PageFlow flow) throws IOException {
        flow.down(GAP / 2);
        flow.need(TEXT.height() * 2 + FOLLOWING);
        float band = TEXT.height() + 2;
        flow.fill(PageFlow.MARGIN, PageFlow.WIDTH, band, BAND);
        flow.fill(PageFlow.MARGIN, 3, band, colour(group.tone()));
        Style bold = new Style(TEXT.size(), colour(group.tone()), true);
        float x = PageFlow.MARGIN;
        flow.down(1);
        flow.line(group.title(), bold, x + 8);
        flow.line(sheet.whatHead(), SMALL, x + NUMBERS + PLACES);
        flow.line(sheet.adviceHead(), SMALL, x + PageFlow.WIDTH - ADVICE);
        flow.down(band + 1);
        for (Point point : group.points()) {
            point(point, flow);
        }
        if (group.more().isPresent()) {
            flow.text(group.more().get(), SMALL, x + NUMBERS, PageFlow.WIDTH - NUMBERS);
        }
    }

    /** A line of a column and how it looks. */
    private record Line(String text, Style style) {}

    /** Three columns side by side; one that is longer than a page goes on on the next. */
    private static void point(Point point, PageFlow flow) throws IOException {
        float left = PageFlow.MARGIN + NUMBERS;
        float middle = PageFlow.WIDTH - NUMBERS - PLACES - ADVICE - GAP;
        List<Line> places = new ArrayList<>();
        for (String place : point.place()) {
            add(places, flow, place, places.isEmpty() ? TEXT : SMALL, PLACES - GAP);
        }
        List<Line> whats = new ArrayList<>();
        add(whats, flow, point.what(), TEXT, middle);
        if (point.evidence().isPresent()) {
            add(whats, flow, point.evidence().get(), SMALL, middle);
        }
        List<Line> advice = new ArrayList<>();
        add(advice, flow, point.advice(), TEXT, ADVICE);
        int rows = Math.max(Math.max(places.size(), whats.size()), advice.size());
        flow.need(Math.min(rows, 8) * TEXT.height() + GAP);
        flow.down(3);
        flow.line(Integer.toString(point.number()), Style.of(TEXT.size(), QUIET), PageFlow.MARGIN + 6);
        for (int row = 0; row < rows; row++) {
            flow.need(TEXT.height());
            set(flow, places, row, left);
            set(flow, whats, row, left + PLACES);
            set(flow, advice, row, PageFlow.MARGIN + PageFlow.WIDTH - ADVICE);
            flow.down(TEXT.height());
        }
        flow.down(3);
        flow.rule(PageFlow.MARGIN, PageFlow.WIDTH, HAIR);
    }

    private static void add(List<Line> lines, PageFlow flow, String text, Style style, float width) throws IOException {
        for (String line : flow.lines(text, style, width)) {
            lines.add(new Line(line, style));
        }
    }

    private static void set(PageFlow flow, List<Line> lines, int row, float x) throws IOException {
        if (row < lines.size()) {
            flow.line(lines.get(row).text(), lines.get(row).style(), x);
        }
    }

    private static Color colour(Tone tone) {
        return switch (tone) {
            case GOOD -> new Color(0x1A7F37);
            case LOOK -> new Color(0x9A6700);
            case BAD -> new Color(0xB42318);
        };
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
