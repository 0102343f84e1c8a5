package nianbao.variants;

import java.util.List;
import java.util.Random;
import nianbao.variants.CellFault.Right;

/**
 * One way in which a cell of a .docx shows something else than a plain figure, in several wordings: what stands in its
 * paragraph.
 *
 * <p>{@code {f}} stands for the figure of the cell, {@code {o}} for another one, {@code [...|...]} for a run with properties
 * and a text.
 */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
enum WordCellFault {
    STRUCK_ALONE(Right.DOUBT, "[<w:strike/>|{f}]", "[<w:dstrike/>|{f}]", "[<w:rStyle w:val='Struck'/>|{f}]"),
    STRUCK_BESIDE(Right.FIGURE, "[<w:strike/>|{o}][|{f}]", "[<w:dstrike/>|{o}][|{f}]", "[|{f}][<w:strike/>|{o}]"),
    TRACKED(
            Right.FIGURE,
            "<w:del w:id='1' w:author='a'><w:r><w:delText>{o}</w:delText></w:r></w:del><w:ins w:id='2'"
                    + " w:author='a'>[|{f}]</w:ins>",
            "<w:moveFrom w:id='1' w:author='a'>[|{o}]</w:moveFrom><w:moveTo w:id='2' w:author='a'>[|{f}]</w:moveTo>",
            "<w:ins w:id='2' w:author='a'>[|{f}]</w:ins>"),
    RAISED(
            Right.FIGURE,
            "[|{f}][<w:vertAlign w:val='superscript'/>|1]",
            "[|{f}][<w:vertAlign w:val='subscript'/>|2]",
            "[|{f}][<w:rStyle w:val='Raised'/>|3]",
            "[<w:sz w:val='18'/>|{f}][<w:sz w:val='9'/><w:position w:val='8'/>|1]",
            "[<w:sz w:val='18'/>|{f}][<w:sz w:val='9'/><w:position w:val='-6'/>|1]",
            "[|{f}]<w:r><w:footnoteReference w:id='2'/></w:r>",
            "<w:r><w:ruby><w:rubyPr/><w:rt>[|{o}]</w:rt><w:rubyBase>[|{f}]</w:rubyBase></w:ruby></w:r>",
            "[|{f}]<w:r><w:sym w:font='Wingdings' w:char='F081'/></w:r>"),
    SMALL(
            Right.DOUBT,
            "[<w:sz w:val='18'/>|{f}][<w:sz w:val='9'/>|1]",
            "[<w:sz w:val='9'/>|1][<w:sz w:val='18'/>|{f}]"),
    UNSEEN(
            Right.FIGURE,
            "[<w:vanish/>|{o}][|{f}]",
            "[|{f}][<w:color w:val='FFFFFF'/>|{o}]",
            "[<w:color w:val='auto' w:themeColor='background1'/>|{o}][|{f}]",
            "[<w:sz w:val='2'/>|{o}][|{f}]",
            "[<w:shd w:val='clear' w:fill='00B050'/><w:color w:val='00B050'/>|{o}][|{f}]",
            "[<w:rStyle w:val='Hidden'/>|{o}][|{f}]"),
    UNSEEN_ALONE(Right.DOUBT, "[<w:vanish/>|{f}]", "[<w:color w:val='FEFEFE'/>|{f}]", "[<w:sz w:val='3'/>|{f}]"),
    DRAWN(
            Right.FIGURE_OR_DOUBT,
            "<w:r><w:pict><v:shape><v:textpath string='{f}'/></v:shape></w:pict></w:r>",
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>[|{f}]</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
            "<w:r><w:pict><v:shape><v:imagedata r:id='p'/></v:shape></w:pict></w:r>",
            "<w:r><w:object><v:shape/><o:OLEObject ProgID='Equation.3'/></w:object></w:r>",
            "<m:oMath><m:f><m:num><m:r><m:t>{f}</m:t></m:r></m:num><m:den><m:r><m:t>{o}</m:t></m:r></m:den></m:f></m:oMath>"),
    FIELD(
            Right.FIGURE_OR_DOUBT,
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>EQ"
                    + " \\o({f},/)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "<w:fldSimple w:instr='PAGE'>[|{f}]</w:fldSimple>",
            "<w:fldSimple w:instr='=SUM(LEFT)' w:dirty='true'>[|{f}]</w:fldSimple>",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>[|{f}]</w:sdtContent></w:sdt>",
            "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent/></w:sdt>"),
    STACKED(
            Right.DOUBT,
            "[|{f}]<w:r><w:br/></w:r>[|{o}]",
            "[|{f}]</w:p><w:p>[|{o}]",
            "[|{f}]<w:r><w:tab/></w:r>[|{o}]"),
    LETTERING(
            Right.DOUBT,
            "[<w:eastAsianLayout w:id='1' w:combine='1'/>|{f}]",
            "[<w:rtl/>|{f}]",
            "<w:bdo w:val='rtl'>[|{f}]</w:bdo>",
            "[<w:spacing w:val='-80'/>|{f}]",
            "[<w:w w:val='5'/>|{f}]",
            "[<w:color w:val='E4E4E4'/>|{f}]",
            "[|&#x202e;{f}]",
            "[<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>|{f}]"),
    OTHER_WAYS(
            Right.FIGURE_OR_DOUBT,
            "<mc:AlternateContent><mc:Choice"
                    + " Requires='wps'>[|{f}]</mc:Choice><mc:Fallback>[|{o}]</mc:Fallback></mc:AlternateContent>",
            "<w:unheardOf>[|{f}]</w:unheardOf>"),
    ORDINARY(
            Right.CERTAIN,
            "[|{f}]",
            "[<w:b/><w:color w:val='333333'/><w:spacing w:val='-6'/><w:kern w:val='0'/>|{f}]",
            "<w:bookmarkStart w:id='1'/>[|{f}]<w:bookmarkEnd w:id='1'/><w:proofErr w:type='gramEnd'/>",
            "<w:fldSimple w:instr='=SUM(LEFT)'>[|{f}]</w:fldSimple>",
            "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>[|{f}]</w:sdtContent></w:sdt>",
            "<w:hyperlink>[|{f}]</w:hyperlink>",
            "<w:commentRangeStart w:id='1'/>[|{f}]<w:commentRangeEnd w:id='1'/><w:r><w:commentReference"
                    + " w:id='1'/></w:r>");

    private final Right right;
    private final List<String> wordings;

    WordCellFault(Right right, String... wordings) {
        this.right = right;
        this.wordings = List.of(wordings);
    }

    Right right() {
        return right;
    }

    /** How many wordings it has. */
    int size() {
        return wordings.size();
    }

    /** What stands in the paragraph of {@code figure}'s cell, in one of the wordings. */
    String xml(int wording, String figure, Random random) {
        String other = String.valueOf(1 + random.nextInt(400));
        return WordPage.runs(wordings.get(wording)).replace("{f}", figure).replace("{o}", other);
    }
}
