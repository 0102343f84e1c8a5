package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.report.form.ShippedForms;

/** A report in words, written down line by line. */
public final class Prose {
    public static final List<String> HEADINGS = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");

    private final List<Block> blocks = new ArrayList<>();

    public static Prose titled(String... lines) {
        Prose prose = new Prose();
        for (String line : lines) {
            prose.centred(line);
        }
        return prose;
    }

    public Prose centred(String text) {
        blocks.add(new Paragraph(text, Optional.empty(), Alignment.CENTER, 22));
        return this;
    }

    public Prose right(String text) {
        blocks.add(new Paragraph(text, Optional.empty(), Alignment.RIGHT, 16));
        return this;
    }

    public Prose lines(String... texts) {
        for (String text : texts) {
            blocks.add(new Paragraph(text, Optional.empty(), Alignment.BODY, 16));
        }
        return this;
    }

    /** All six sections, each with one sentence that names no year. */
    public Prose sections() {
        return sections(HEADINGS);
    }

    public Prose sections(List<String> headings) {
        headings.forEach(heading -> lines(heading, "工作平稳有序。"));
        return this;
    }

    /** A table as it is read from an image. */
    public Prose recognisedTable() {
        Evidence evidence = new Evidence(new Box(0, 0, 1, 1), Evidence.Agreement.AGREED, "0", 1, List.of());
        Cell cell = new Cell(0, 0, 1, 1, "0", List.of("0"), Optional.empty(), Optional.of(evidence));
        blocks.add(new Table(1, 1, List.of(cell), OptionalInt.empty(), List.of()));
        return this;
    }

    public Narrative read() {
        return read(Optional.empty());
    }

    Narrative read(Optional<String> publisher) {
        return Narrative.read(blocks, publisher, ShippedForms.CATALOG);
    }
}
