package nianbao.read.ofd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.model.document.Content;
import nianbao.read.pdf.PdfLimits;
import nianbao.read.pdf.PdfReader;

/** Writes the fixtures that are OFD, of what the reader finds in others. */
public final class OfdFixtures {
    private static final Path FIXTURES = Path.of("fixtures");

    private OfdFixtures() {}

    public static void main(String[] args) throws IOException {
        write("dashes", OfdStyle.TEMPLATE, "ofd");
        write("disputes-wrong", OfdStyle.GLYPHS, "ofd-glyphs");
    }

    private static void write(String source, OfdStyle style, String name) throws IOException {
        byte[] pdf = Files.readAllBytes(FIXTURES.resolve(source).resolve("input.pdf"));
        Content.Paged pages = (Content.Paged) new PdfReader(PdfLimits.DEFAULT).read(pdf);
        Files.write(FIXTURES.resolve(name).resolve("input.ofd"), OfdWriter.write(pages.pages(), style));
    }
}
