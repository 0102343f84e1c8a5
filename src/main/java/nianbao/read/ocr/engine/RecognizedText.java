package nianbao.read.ocr.engine;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.read.ocr.image.PixelBox;

/** What Tesseract read in an image, in its order. */
public record RecognizedText(List<Symbol> symbols) {
    public RecognizedText {
        symbols = List.copyOf(symbols);
    }

    /**
     * One character.
     *
     * @param box where Tesseract believes it is: loose, and sometimes as wide as its neighbours
     * @param confidence 0 to 1, as Tesseract states it
     */
    public record Symbol(String text, PixelBox box, double confidence) {}

    /** The characters without what stands between them. */
    public String text() {
        return symbols.stream().map(Symbol::text).collect(Collectors.joining());
    }

    /** The mean over the characters; 0 where there are none. */
    public double confidence() {
        return symbols.stream().mapToDouble(Symbol::confidence).average().orElse(0);
    }

    /** The confidence of the worst character; 0 where there are none. */
    public double lowest() {
        return symbols.stream().mapToDouble(Symbol::confidence).min().orElse(0);
    }
}
