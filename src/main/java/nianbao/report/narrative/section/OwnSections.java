package nianbao.report.narrative.section;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.document.Paragraph;
import nianbao.report.narrative.line.Numbering;
import nianbao.report.narrative.line.Numbering.Ordinal;
import nianbao.report.narrative.section.SectionOutline.Start;

/**
 * The sections of a report on a year before the forms: whatever it has headings for, counted as it counts them.
 *
 * <p>The way of numbering is the first that counts from one to two or more; reports number their sections 一、二、三, some
 * by 第一部分 or by digits.
 */
public final class OwnSections {
    /** Headings that make an outline. */
    private static final int FEWEST = 2;

    private OwnSections() {}

    public static SectionOutline find(List<Paragraph> paragraphs, Sections forms) {
        for (Numbering way : Numbering.values()) {
            List<Start> starts = starts(paragraphs, way, forms);
            if (way != Numbering.NONE && starts.size() >= FEWEST) {
                return SectionOutline.at(starts, paragraphs, forms);
            }
        }
        return forms.find(paragraphs);
    }

    private static List<Start> starts(List<Paragraph> paragraphs, Numbering way, Sections forms) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Ordinal mark = Numbering.of(paragraphs.get(i).text());
            if (mark.way() == way && mark.number() == starts.size() + 1 && forms.isHeading(paragraphs.get(i))) {
                starts.add(new Start(i, mark.number()));
            }
        }
        return starts;
    }
}
