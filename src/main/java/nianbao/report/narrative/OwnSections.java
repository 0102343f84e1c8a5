package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.Paragraph;
import nianbao.report.narrative.Numbering.Mark;
import nianbao.report.narrative.Outline.Start;

/**
 * The sections of a report on a year before the forms: whatever it has headings for, counted as it counts them.
 *
 * <p>The way of numbering is the first that counts from one to two or more; reports number their sections 一、二、三, some
 * by 第一部分 or by digits.
 */
final class OwnSections {
    /** Headings that make an outline. */
    private static final int FEWEST = 2;

    private OwnSections() {}

    static Outline find(List<Paragraph> paragraphs) {
        for (Numbering way : Numbering.values()) {
            List<Start> starts = starts(paragraphs, way);
            if (way != Numbering.NONE && starts.size() >= FEWEST) {
                return Outline.at(starts, paragraphs);
            }
        }
        return Sections.find(paragraphs);
    }

    private static List<Start> starts(List<Paragraph> paragraphs, Numbering way) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Mark mark = Numbering.of(paragraphs.get(i).text());
            if (mark.way() == way && mark.number() == starts.size() + 1 && Sections.isHeading(paragraphs.get(i))) {
                starts.add(new Start(i, mark.number()));
            }
        }
        return starts;
    }
}
