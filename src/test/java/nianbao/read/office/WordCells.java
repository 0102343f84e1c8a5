package nianbao.read.office;

import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.word;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.document.Cell;

/** Cells of a .docx, written for a test, and what is seen in them. */
final class WordCells {
    static final String RED = "<w:color w:val=\"FF0000\"/>";
    static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";

    /** The text of a cell with this in its paragraph, then each mark. */
    static List<String> inParagraph(String content) {
        return seen(DocxFile.of(table("", "<w:p>" + content + "</w:p>")));
    }

    static List<String> inCell(String content) {
        return seen(DocxFile.of(table("", content)));
    }

    static String table(String properties, String content) {
        return "<w:tbl>" + properties + tr("<w:tc>" + content + "</w:tc>", tc("1")) + tr(tc("a"), tc("2")) + "</w:tbl>";
    }

    static List<String> seen(DocxFile file) {
        return seen(onlyTable(word(file)).cells().get(0));
    }

    static List<String> seen(Cell cell) {
        List<String> marks = cell.marks().stream()
                .map(mark -> mark.kind() + " " + mark.name())
                .toList();
        return Stream.concat(Stream.of(cell.text()), marks.stream()).toList();
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    static String styles(String type, String id, String properties) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\">" + properties + "</w:style>";
    }

    static String vertical(String lift) {
        return "<w:vertAlign w:val=\"" + lift + "\"/>";
    }

    private WordCells() {}
}
