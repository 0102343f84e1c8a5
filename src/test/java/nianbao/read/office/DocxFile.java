package nianbao.read.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes .docx files out of bare XML, so that a test shows every element it is about. */
final class DocxFile {
    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPACES = "xmlns:w=\"%s\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:own=\"urn:own\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder documentRelationships = new StringBuilder();
    private final String space;

    private DocxFile(String space) {
        this.space = space;
    }

    /** A document with this inside {@code w:body}. */
    static DocxFile of(String body) {
        return of(body, TRANSITIONAL);
    }

    static DocxFile of(String body, String space) {
        DocxFile file = new DocxFile(space);
        file.raw("word/document.xml", file.root("document", "<w:body>" + body + "</w:body>"));
        return file;
    }

    /** Adds the part that the document's relationship {@code kind} points to, with {@code inside} in its root. */
    DocxFile part(String kind, String inside) {
        documentRelationships.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(kind, OFFICE, kind, kind));
        return raw("word/" + kind + ".xml", root(kind, inside));
    }

    /** Adds a relationship of the document to {@code target}, which is in its folder. */
    DocxFile relationship(String id, String kind, String target) {
        documentRelationships.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target));
        return this;
    }

    DocxFile raw(String name, String text) {
        return raw(name, text.getBytes(StandardCharsets.UTF_8));
    }

    DocxFile raw(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        raw(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"d\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>"));
        raw("word/_rels/document.xml.rels", relationships(documentRelationships.toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String root(String name, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%s %s>%s</w:%s>"
                .formatted(name, SPACES.formatted(space), inside, name);
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + inside + "</Relationships>";
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tc(String text) {
        return tc(text, "");
    }

    static String tc(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }
}
