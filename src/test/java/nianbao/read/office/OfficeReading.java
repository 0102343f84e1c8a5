package nianbao.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Content;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;

/** Reads, and shows what was read in a form that a test can state in a line. */
final class OfficeReading {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private OfficeReading() {}

    static List<Block> word(DocxFile file) {
        return blocks(new WordReader().read(file.bytes(), DOCX));
    }

    static List<Block> word(String body) {
        return word(DocxFile.of(body));
    }

    static List<Block> web(String html) {
        return blocks(new WebReader().read(html.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Block> blocks(Content content) {
        assertThat(content).isInstanceOf(Content.Flowing.class);
        return ((Content.Flowing) content).blocks();
    }

    static ProblemCode refusal(Content content) {
        assertThat(content).isInstanceOf(Content.Refused.class);
        return ((Content.Refused) content).problem().code();
    }

    static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    static List<Table> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** Each cell as {@code row,column rows×columns text}; the spans only where there are any. */
    static List<String> cells(Table table) {
        return table.cells().stream()
                .map(cell -> cell.row() + "," + cell.column()
                        + (cell.rowSpan() * cell.columnSpan() == 1
                                ? ""
                                : " " + cell.rowSpan() + "×" + cell.columnSpan())
                        + " " + cell.text())
                .toList();
    }

    static Table onlyTable(List<Block> blocks) {
        assertThat(tables(blocks)).hasSize(1);
        return tables(blocks).get(0);
    }
}
