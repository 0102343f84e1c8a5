package nianbao.paper;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.EnvironmentException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of this machine with Chinese letters that a PDF may take the letters of into itself. PDFBox embeds parts of TrueType
 * fonts alone: fonts with PostScript outlines, such as Noto Sans CJK, are none of them.
 */
final class ChineseFont implements AutoCloseable {
    /** File names by which such fonts are known, those first that are read best on paper. */
    private static final List<String> KNOWN = List.of(
            "wqy-microhei",
            "msyh",
            "notosanssc",
            "notosanscjksc",
            "sourcehansanssc",
            "simhei",
            "wqy-zenhei",
            "simsun",
            "uming",
            "lxgwwenkai",
            "ukai",
            "droidsansfallback");

    private static final String SAMPLE = "政府信息公开年度报告核对单（）“”、。0123456789";

    private final TrueTypeFont letters;
    private final CmapLookup known;
    private final List<AutoCloseable> open;

    private ChineseFont(TrueTypeFont letters, CmapLookup known, List<AutoCloseable> open) {
        this.letters = letters;
        this.known = known;
        this.open = List.copyOf(open);
    }

    /**
     * The best one that is found where this system keeps its fonts.
     *
     * @throws EnvironmentException where there is none
     */
    static ChineseFont find() {
        return of(new FontFileFinder().find());
    }

    static ChineseFont of(List<URI> fonts) {
        List<String> why = new ArrayList<>();
        List<File> files = fonts.stream()
                .map(File::new)
                .filter(file -> rank(file) < KNOWN.size())
                .sorted(Comparator.comparingInt(ChineseFont::rank).thenComparing(File::getName))
                .toList();
        for (File file : files) {
            try {
                Optional<ChineseFont> font = open(file);
                if (font.isPresent()) {
                    return font.get();
                }
                why.add(file.getName());
            } catch (IOException e) {
                why.add(file.getName() + " (" + e.getMessage() + ")");
            }
        }
        String looked = Stream.concat(
                        fonts.stream()
                                .map(File::new)
                                .map(File::toPath)
                                .map(Path::getParent)
                                .map(String::valueOf)
                                .distinct()
                                .sorted()
                                .limit(4),
                        why.stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("-");
        throw new EnvironmentException(EnvironmentException.Code.FONT_MISSING, looked);
    }

    private static int rank(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "");
        for (int rank = 0; rank < KNOWN.size(); rank++) {
            if (name.startsWith(KNOWN.get(rank)) && !name.contains("bold") && !name.matches(".*(light|bd|l)\\..*")) {
                return rank;
            }
        }
        return KNOWN.size();
    }

    private static Optional<ChineseFont> open(File file) throws IOException {
        List<AutoCloseable> open = new ArrayList<>();
        List<TrueTypeFont> fonts = new ArrayList<>();
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            open.add(collection);
            collection.processAllFonts(fonts::add);
        } else {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            open.add(font);
            fonts.add(font);
        }
        for (TrueTypeFont font : fonts) {
            boolean outlines = !(font instanceof OpenTypeFont type) || !type.isPostScript();
            CmapLookup known = font.getUnicodeCmapLookup();
            if (outlines && SAMPLE.codePoints().allMatch(letter -> known.getGlyphId(letter) > 0)) {
                return Optional.of(new ChineseFont(font, known, open));
            }
        }
        close(open);
        return Optional.empty();
    }

    /** The font as a part of a document, which has the letters that are used of it. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, letters, true);
    }

    /** {@code text} with a mark in place of each letter that the font does not have. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter))
                .forEach(letter -> shown.appendCodePoint(known.getGlyphId(letter) > 0 ? letter : '?'));
        return shown.toString();
    }

    @Override
    public void close() throws IOException {
        close(open);
    }

    private static void close(List<AutoCloseable> open) throws IOException {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
