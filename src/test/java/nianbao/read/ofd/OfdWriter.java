package nianbao.read.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes pages as OFD: by hand, or as another reader found them, in one of the ways in which producers do. */
public final class OfdWriter {
    static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    /** Millimetres of a point. */
    private static final double MM = 25.4 / 72;
    /** Where the base line is in the box of a letter. */
    private static final double ASCENT = 0.86;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final OfdStyle style;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder together = new StringBuilder();
    private final StringBuilder rules = new StringBuilder();
    private int number = 1000;

    private OfdWriter(OfdStyle style) {
        this.style = style;
    }

    /** The same pages as an OFD. */
    public static byte[] write(List<Page> pages, OfdStyle style) {
        OfdWriter writer = new OfdWriter(style);
        StringBuilder templates = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            writer.page(pages.get(i), i);
            templates.append("<ofd:TemplatePage ID=\"" + (500 + i) + "\" BaseLoc=\"Tpls/T" + i + ".xml\"/>");
            list.append("<ofd:Page ID=\"" + (1 + i) + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
        }
        writer.document(
                style == OfdStyle.TEMPLATE ? templates.toString() : "", list.toString(), style == OfdStyle.GLYPHS);
        return zip(writer.parts);
    }

    /** One page of A4 with these objects in its layer. */
    public static Map<String, byte[]> single(String objects) {
        OfdWriter writer = new OfdWriter(OfdStyle.ROWS);
        writer.put(
                "Doc_0/Pages/Page_0/Content.xml",
                pageXml(595, 842, "", "<ofd:Layer ID=\"9\">" + objects + "</ofd:Layer>"));
        writer.document(
                "", "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>", objects.contains("Font=\"6\""));
        return writer.parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_700_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void put(String part, String xml) {
        parts.put(part, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void document(String templates, String pages, boolean isWithFont) {
        put(
                "OFD.xml",
                "<ofd:OFD " + NAMESPACE + " DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo/>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        put(
                "Doc_0/Document.xml",
                "<ofd:Document " + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID>"
                        + templates + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + pages
                        + "</ofd:Pages></ofd:Document>");
        put(
                "Doc_0/PublicRes.xml",
                "<ofd:Res " + NAMESPACE + " BaseLoc=\"Res\"><ofd:DrawParams><ofd:DrawParam ID=\"71\""
                        + " LineWidth=\"0.2\"/><ofd:DrawParam ID=\"72\" Relative=\"71\""
                        + " Cap=\"Butt\"/></ofd:DrawParams><ofd:Fonts><ofd:Font ID=\"5\""
                        + " FontName=\"宋体\" FamilyName=\"宋体\"/><ofd:Font ID=\"6\""
                        + " FontName=\"L\"><ofd:FontFile>digits.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>");
        if (isWithFont) {
            parts.put("Doc_0/Res/digits.ttf", digits());
        }
    }

    /** A font with Latin letters and figures. */
    static byte[] digits() {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the glyph of a character in {@link #digits}. */
    static int glyph(int character) {
        try {
            CmapLookup map =
                    new TTFParser().parse(new RandomAccessReadBuffer(digits())).getUnicodeCmapLookup();
            return map.getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Page page, int index) {
        text.setLength(0);
        rules.setLength(0);
        together.setLength(0);
        rules(page.rulings());
        rows(page.glyphs()).forEach(this::row);
        if (style == OfdStyle.ONE_OBJECT) {
            text.append("<ofd:TextObject ID=\"" + number++ + "\" Boundary=\"0 0 " + mm(page.width()) + " "
                    + mm(page.height()) + "\" Font=\"5\" Size=\"" + mm(10.5) + "\">" + together + "</ofd:TextObject>");
        }
        if (style == OfdStyle.TEMPLATE) {
            put(
                    "Doc_0/Tpls/T" + index + ".xml",
                    pageXml(page.width(), page.height(), "", "<ofd:Layer ID=\"8\">" + rules + "</ofd:Layer>"));
        }
        String open = style == OfdStyle.BLOCKS ? "<ofd:PageBlock ID=\"7\"><ofd:PageBlock ID=\"6\">" : "";
        String close = style == OfdStyle.BLOCKS ? "</ofd:PageBlock></ofd:PageBlock>" : "";
        String layer = "<ofd:Layer ID=\"9\" Type=\"Body\" DrawParam=\"72\">" + open
                + (style == OfdStyle.TEMPLATE ? "" : rules) + text + close + "</ofd:Layer>";
        String template = style == OfdStyle.TEMPLATE
                ? "<ofd:Template TemplateID=\"" + (500 + index) + "\" ZOrder=\"Background\"/>"
                : "";
        put("Doc_0/Pages/Page_" + index + "/Content.xml", pageXml(page.width(), page.height(), template, layer));
    }

    private static String pageXml(double width, double height, String template, String layers) {
        return "<ofd:Page " + NAMESPACE + ">" + template + "<ofd:Area><ofd:PhysicalBox>0 0 " + mm(width) + " "
                + mm(height) + "</ofd:PhysicalBox></ofd:Area><ofd:Content>" + layers + "</ofd:Content></ofd:Page>";
    }

    /** Letters that follow each other on a line, in the order in which they are drawn. */
    private List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<List<Glyph>> rows = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            List<Glyph> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            Glyph before = last.isEmpty() ? glyph : last.get(last.size() - 1);
            boolean follows = !last.isEmpty()
                    && style != OfdStyle.LETTERS
                    && Math.abs(before.box().top() - glyph.box().top()) < 0.05
                    && before.size() == glyph.size()
                    && isFigure(before) == isFigure(glyph)
                    && Math.abs(glyph.box().left() - before.box().right()) < glyph.size();
            if (!follows) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(glyph);
        }
        return rows;
    }

    private static boolean isFigure(Glyph glyph) {
        return Character.isDigit(glyph.text().codePointAt(0)) && glyph.text().codePointAt(0) < 0x7F;
    }

    private void row(List<Glyph> row) {
        Box box = Box.around(row.stream().map(Glyph::box).toList());
        double size = row.get(0).size();
        StringBuilder letters = new StringBuilder();
        List<String> steps = new ArrayList<>();
        double unit = style == OfdStyle.SCALED ? 1 : MM;
        for (int i = 0; i < row.size(); i++) {
            letters.append(row.get(i)
                    .text()
                    .codePoints()
                    .limit(1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            if (i > 0) {
                steps.add(n((row.get(i).box().left() - row.get(i - 1).box().left()) * unit));
            }
        }
        double baseline = box.top() + ASCENT * box.height();
        boolean one = style == OfdStyle.ONE_OBJECT && size == 10.5;
        double x = one ? box.left() * unit : 0;
        double y = one ? baseline * unit : (baseline - box.top()) * unit;
        String delta = steps.isEmpty() ? "" : " DeltaX=\"" + steps(steps) + "\"";
        String code = "<ofd:TextCode X=\"" + n(x) + "\" Y=\"" + n(y) + "\"" + delta + ">" + letters + "</ofd:TextCode>";
        if (one) {
            together.append(code);
            return;
        }
        String place = "Boundary=\"" + mm(box.left()) + " " + mm(box.top()) + " " + mm(box.width()) + " "
                + mm(box.height()) + "\" Size=\"" + n(size * unit) + "\""
                + (style == OfdStyle.SCALED ? " CTM=\"" + n(MM) + " 0 0 " + n(MM) + " 0 0\"" : "");
        if (style == OfdStyle.HIDDEN && isFigure(row.get(0))) {
            hidden(place, code.replace(">" + letters + "<", ">" + "8".repeat(letters.length()) + "<"));
        }
        boolean glyphs = style == OfdStyle.GLYPHS && isFigure(row.get(0));
        String map = glyphs ? glyphs(letters.toString()) : "";
        text.append("<ofd:TextObject ID=\"" + number++ + "\" " + place + " Font=\"" + (glyphs ? 6 : 5) + "\">" + map
                + code + "</ofd:TextObject>");
    }

    private void hidden(String place, String code) {
        String white = "<ofd:FillColor Value=\"255 255 255\"/>";
        String clear = "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/>";
        text.append("<ofd:TextObject ID=\"" + number++ + "\" " + place + " Font=\"5\" Visible=\"false\">" + code
                + "</ofd:TextObject><ofd:TextObject ID=\"" + number++ + "\" " + place + " Font=\"5\">" + white + code
                + "</ofd:TextObject><ofd:TextObject ID=\"" + number++ + "\" " + place + " Font=\"5\">" + clear + code
                + "</ofd:TextObject>");
    }

    static String glyphs(String letters) {
        StringBuilder numbers = new StringBuilder();
        letters.chars().forEach(letter -> numbers.append(glyph(letter)).append(' '));
        return "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"" + letters.length() + "\" GlyphCount=\""
                + letters.length() + "\"><ofd:Glyphs>" + numbers.toString().strip() + "</ofd:Glyphs></ofd:CGTransform>";
    }

    private String steps(List<String> steps) {
        if (style != OfdStyle.REPEATS) {
            return String.join(" ", steps);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < steps.size(); ) {
            int end = i;
            while (end < steps.size() && steps.get(end).equals(steps.get(i))) {
                end++;
            }
            all.append(end - i > 1 ? "g " + (end - i) + " " : "")
                    .append(steps.get(i))
                    .append(' ');
            i = end;
        }
        return all.toString().strip();
    }

    private void rules(List<Ruling> rulings) {
        StringBuilder grid = new StringBuilder();
        for (Ruling ruling : rulings) {
            Box box = ruling.box();
            boolean level = ruling.axis() == Ruling.Axis.LEVEL;
            double thick = Math.max(ruling.thickness(), 0.5);
            if (style == OfdStyle.BLOCKS) {
                grid.append(
                                level
                                        ? "M " + mm(box.left()) + " " + mm(ruling.at()) + " L " + mm(box.right()) + " "
                                                + mm(ruling.at())
                                        : "M " + mm(ruling.at()) + " " + mm(box.top()) + " L " + mm(ruling.at()) + " "
                                                + mm(box.bottom()))
                        .append(' ');
            } else if (style == OfdStyle.FILLED_RULES) {
                double half = thick / 2;
                Box area = level
                        ? new Box(box.left(), ruling.at() - half, box.right(), ruling.at() + half)
                        : new Box(ruling.at() - half, box.top(), ruling.at() + half, box.bottom());
                String w = mm(area.width());
                String h = mm(area.height());
                path(
                        area,
                        "Stroke=\"false\" Fill=\"true\"",
                        "M 0 0 L " + w + " 0 L " + w + " " + h + " L 0 " + h + " C");
            } else {
                Box line = level
                        ? new Box(box.left(), ruling.at(), box.right(), ruling.at())
                        : new Box(ruling.at(), box.top(), ruling.at(), box.bottom());
                path(line, "LineWidth=\"" + mm(thick) + "\"", "M 0 0 L " + mm(line.width()) + " " + mm(line.height()));
            }
        }
        if (!grid.isEmpty()) {
            path(new Box(0, 0, 2000, 2000), "", grid.toString().strip());
        }
    }

    private void path(Box box, String attributes, String data) {
        rules.append("<ofd:PathObject ID=\"" + number++ + "\" Boundary=\"" + mm(box.left()) + " " + mm(box.top()) + " "
                + mm(box.width()) + " " + mm(box.height()) + "\" " + attributes + "><ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private static String mm(double points) {
        return n(points * MM);
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
