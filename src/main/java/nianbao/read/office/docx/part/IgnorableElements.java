package nianbao.read.office.docx.part;

import java.util.Set;

/**
 * The elements of WordprocessingML that show nothing and hold nothing that is shown: ECMA-376 part 1, 17.13 and 17.3.
 */
public final class IgnorableElements {
    private static final Set<String> NAMES = Set.of(
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "footnoteRef",
            "endnoteRef",
            "separator",
            "continuationSeparator",
            "lastRenderedPageBreak",
            "softHyphen",
            "permStart",
            "permEnd",
            "proofErr",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "customXmlPr",
            "smartTagPr",
            "sectPr",
            "rPr",
            "pPr",
            "rubyPr",
            "fldData",
            "sdtPr",
            "sdtEndPr",
            "tblGrid",
            "tblPrEx");

    private IgnorableElements() {}

    public static boolean isHarmless(String name) {
        return NAMES.contains(name);
    }
}
