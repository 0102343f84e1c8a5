package nianbao.variants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sets a made web page as a .docx: its paragraphs and tables, and in some cells what the caller says. */
final class WordPage {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String SPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                    + OFFICE + "relationships\" xmlns:m=\"" + OFFICE
                    + "math\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String STYLE = "<w:style w:type=\"character\" w:styleId=\"%s\"><w:rPr>%s</w:rPr></w:style>";

    private final Map<Element, String> inCells;
    private final StringBuilder xml = new StringBuilder();

    private WordPage(Map<Element, String> inCells) {
        this.inCells = inCells;
    }

    /** {@code [properties|text]} as a run. */
    static String runs(String wording) {
        return wording.replaceAll("\\[([^|\\]]*)\\|([^\\]]*)\\]", "<w:r><w:rPr>$1</w:rPr><w:t>$2</w:t></w:r>");
    }

    /** @param inCells what stands in the paragraph of some cells instead of their text */
    static byte[] of(Document page, Map<Element, String> inCells) {
        WordPage word = new WordPage(inCells);
        word.children(page.body());
        String styles = STYLE.formatted("Struck", "<w:strike/>")
                + STYLE.formatted("Hidden", "<w:vanish/>")
                + STYLE.formatted("Raised", "<w:vertAlign w:val=\"superscript\"/>");
        return zip(Map.of(
                "_rels/.rels",
                relationship("officeDocument", "word/document.xml"),
                "word/_rels/document.xml.rels",
                relationship("styles", "styles.xml"),
                "word/styles.xml",
                "<w:styles " + SPACES + ">" + styles + "</w:styles>",
                "word/document.xml",
                "<w:document " + SPACES + "><w:body>" + word.xml + "</w:body></w:document>"));
    }

    private void children(Element parent) {
        for (Element child : parent.children()) {
            if (child.normalName().equals("table")) {
                table(child);
            } else if (child.selectFirst("table") != null) {
                children(child);
            } else if (child.hasText()) {
                xml.append(paragraph(child));
            }
        }
    }

    private void table(Element table) {
        xml.append("<w:tbl>");
        Map<Integer, Integer> heldRows = new HashMap<>();
        Map<Integer, Integer> heldWidths = new HashMap<>();
        for (Element row : table.select("tr")) {
            xml.append("<w:tr>");
            int column = goOn(0, heldRows, heldWidths);
            for (Element cell : row.children()) {
                int width = span(cell, "colspan");
                int height = span(cell, "rowspan");
                cell(width, height > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", paragraph(cell));
                if (height > 1) {
                    heldRows.put(column, height - 1);
                    heldWidths.put(column, width);
                }
                column = goOn(column + width, heldRows, heldWidths);
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl><w:p/>");
    }

    /** Writes the cells that go on from the rows above, from {@code column} on; gives the first column that is free. */
    private int goOn(int column, Map<Integer, Integer> heldRows, Map<Integer, Integer> heldWidths) {
        int at = column;
        while (heldRows.getOrDefault(at, 0) > 0) {
            heldRows.merge(at, -1, Integer::sum);
            cell(heldWidths.getOrDefault(at, 1), "<w:vMerge/>", "<w:p/>");
            at += heldWidths.getOrDefault(at, 1);
        }
        return at;
    }

    private void cell(int width, String merge, String content) {
        xml.append("<w:tc><w:tcPr><w:gridSpan w:val=\"" + width + "\"/>" + merge + "</w:tcPr>" + content + "</w:tc>");
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private String paragraph(Element element) {
        String text = element.text().replace("&", "&amp;").replace("<", "&lt;");
        String content = inCells.getOrDefault(element, "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>");
        return "<w:p>" + content + "</w:p>";
    }

    private static String relationship(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"a\" Type=\""
                + OFFICE + "relationships/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
