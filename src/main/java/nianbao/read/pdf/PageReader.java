package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.geometry.Affine;
import nianbao.geometry.Box;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.letters.DocumentFonts;
import nianbao.read.pdf.letters.FontCharacter;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import nianbao.read.pdf.marks.AnnotationWalk;
import nianbao.read.pdf.marks.ContentWalk;
import nianbao.read.pdf.marks.FormFields;
import nianbao.read.pdf.marks.OptionalContent;
import nianbao.read.pdf.marks.PageMarks;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import nianbao.read.pdf.marks.ResourceBudget;
import nianbao.read.pdf.trust.PageClassifier;
import nianbao.read.pdf.trust.PageClassifier.PageKind;
import nianbao.read.pdf.trust.TextTrust;
import nianbao.read.pdf.visible.FilledCellEdges;
import nianbao.read.pdf.visible.ResidualMarks;
import nianbao.read.pdf.visible.ResidualMarks.Letters;
import nianbao.read.pdf.visible.RulingJoiner;
import nianbao.read.pdf.visible.TextRotation;
import nianbao.read.pdf.visible.VisibilityFilter;
import nianbao.read.pdf.visible.WatermarkFilter;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Reads one page.
 *
 * <p>Phases: 1. {@code walk} the content for its marks; 2. {@code VisibilityFilter} tells what of them is seen; 3.
 * {@code PageClassifier} tells whether the text is the page's; 4. {@code TextRotation} sets it upright.
 */
final class PageReader {
    private final DocumentFonts letterings;
    private final OptionalContent layers;
    private final FormFields fields;
    private final ResourceBudget budget;

    PageReader(DocumentFonts letterings, OptionalContent layers, FormFields fields, ResourceBudget budget) {
        this.letterings = letterings;
        this.layers = layers;
        this.fields = fields;
        this.budget = budget;
    }

    Page read(PDPage page, int number) {
        PDRectangle crop = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        double unit = Math.max(page.getUserUnit(), 0.01);
        double width = (quarters % 2 == 0 ? crop.getWidth() : crop.getHeight()) * unit;
        double height = (quarters % 2 == 0 ? crop.getHeight() : crop.getWidth()) * unit;
        PageMarks marks = new PageMarks();
        Affine toPage = toPage(crop, quarters, unit);
        Box pageBox = new Box(0, 0, width, height);
        ContentWalk walk = new ContentWalk(letterings, layers, budget, marks, toPage, pageBox);
        walk.page(page);
        new AnnotationWalk(layers, fields).draw(page, walk);
        List<DrawnLetter> unseen = new ArrayList<>(marks.unseenLetters());
        VisibilityFilter sight = new VisibilityFilter(marks);
        WatermarkFilter sorted = new WatermarkFilter(
                VisibilityFilter.once(sight.letters(unseen)),
                () -> RulingJoiner.join(sight.bars()).rulings());
        TextTrust trust = new TextTrust(letterings);
        List<DrawnLetter> text = new ArrayList<>(trust.withoutFalseStrokes(trust.weigh(sorted.text())));
        text.addAll(trust.inked(marks.blanks()));
        PageKind verdict = new PageClassifier(marks, pageBox).judge(number, text, unseen);
        TextRotation turn = new TextRotation(verdict.isText() ? mostTurned(text) : 0, width, height);
        unseen.addAll(sorted.watermarks());
        RulingJoiner.Joined lines = lines(sight, turn);
        List<DrawnLetter> doubted = new ArrayList<>(sorted.doubted());
        doubted.addAll(trust.unwitnessed(text));
        List<PlacedMark> remains = verdict.isText()
                ? ResidualMarks.of(marks, sight, new Letters(text, unseen, sight.cut(), doubted), lines, turn)
                : ResidualMarks.laidOver(marks);
        return new Page(
                number,
                number,
                turn.readingWidth(),
                turn.readingHeight(),
                turn.frame(),
                verdict.isText() ? TextSource.DIGITAL : TextSource.NONE,
                verdict.isText() ? glyphs(text, turn) : List.of(),
                verdict.isImage() ? List.of() : lines.rulings(),
                List.of(),
                remains,
                verdict.problems());
    }

    /** User space to the page as seen: crop box, unit and rotation applied, y downwards. */
    private static Affine toPage(PDRectangle crop, int quarters, double unit) {
        double l = crop.getLowerLeftX() * unit;
        double b = crop.getLowerLeftY() * unit;
        double r = crop.getUpperRightX() * unit;
        double t = crop.getUpperRightY() * unit;
        return switch (quarters) {
            case 1 -> new Affine(0, unit, unit, 0, -b, -l);
            case 2 -> new Affine(-unit, 0, 0, unit, r, -b);
            case 3 -> new Affine(0, -unit, -unit, 0, t, r);
            default -> new Affine(unit, 0, 0, -unit, -l, t);
        };
    }

    private static int mostTurned(List<DrawnLetter> text) {
        int[] counts = new int[4];
        for (DrawnLetter letter : text) {
            counts[TextRotation.quarters(letter.degrees())]++;
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }

    private static List<Glyph> glyphs(List<DrawnLetter> text, TextRotation turn) {
        List<Glyph> glyphs = new ArrayList<>(text.size());
        for (DrawnLetter drawn : text) {
            FontCharacter letter = drawn.letter();
            glyphs.add(new Glyph(
                    letter.trust() == Trust.STATED ? letter.text() : FontCharacter.NOT_KNOWN,
                    turn.toReading(drawn.box()),
                    drawn.size(),
                    Math.floorMod(TextRotation.quarters(drawn.degrees()) - turn.quarters(), 4),
                    1));
        }
        return glyphs;
    }

    private static RulingJoiner.Joined lines(VisibilityFilter sight, TextRotation turn) {
        List<Box> bars = sight.bars().stream().map(turn::toReading).collect(Collectors.toCollection(ArrayList::new));
        bars.addAll(
                FilledCellEdges.of(sight.areas().stream().map(turn::toReading).toList(), bars));
        return RulingJoiner.join(bars);
    }
}
