package nianbao.read.ocr.lines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Stands in for Tesseract: keeps what it is shown, and sees in each picture the next of what it was told, evenly spread
 * over it; in all that follow, the last.
 */
final class ScriptedRecognition implements BiFunction<GrayImage, SegmentationMode, RecognizedText> {
    final List<GrayImage> pictures = new ArrayList<>();
    final List<SegmentationMode> layouts = new ArrayList<>();
    private final Deque<Sight> script = new ArrayDeque<>();

    /** @param middles pixels from the left to the middle of each character; none where they are evenly spread */
    private record Sight(String text, double confidence, double last, List<Integer> middles) {
        int middle(int i, int width) {
            return middles.isEmpty() ? width * (2 * i + 1) / (2 * text.length()) : middles.get(i);
        }
    }

    ScriptedRecognition then(String text, double confidence) {
        return then(text, confidence, confidence);
    }

    /** @param last the confidence of the last character */
    ScriptedRecognition then(String text, double confidence, double last) {
        script.add(new Sight(text, confidence, last, List.of()));
        return this;
    }

    ScriptedRecognition thenAt(String text, double confidence, List<Integer> middles) {
        script.add(new Sight(text, confidence, confidence, middles));
        return this;
    }

    @Override
    public RecognizedText apply(GrayImage picture, SegmentationMode layout) {
        pictures.add(picture);
        layouts.add(layout);
        Sight sight = script.size() > 1 ? script.remove() : script.element();
        List<Symbol> symbols = new ArrayList<>();
        int count = sight.text().length();
        for (int i = 0; i < count; i++) {
            int middle = sight.middle(i, picture.width());
            PixelBox box = new PixelBox(middle - 5, 0, middle + 5, picture.height());
            double confidence = i + 1 < count ? sight.confidence() : sight.last();
            symbols.add(new Symbol(sight.text().substring(i, i + 1), box, confidence));
        }
        return new RecognizedText(symbols);
    }

    /** The sizes of the pictures, as width and height. */
    List<String> sizes() {
        return pictures.stream()
                .map(picture -> picture.width() + " " + picture.height())
                .toList();
    }

    /** A white page of 1200 by 400 pixels with nothing on it but these lines, all black. */
    static SegmentedPage page(double dpi, TextLine... lines) {
        GrayImage page = GrayImage.white(1200, 400);
        for (TextLine line : lines) {
            for (Component component : line.components()) {
                PixelBox box = component.box();
                for (int y = box.top(); y < box.bottom(); y++) {
                    for (int x = box.left(); x < box.right(); x++) {
                        page.pixels()[y * page.width() + x] = 0;
                    }
                }
            }
        }
        return new SegmentedPage(
                new NormalizedPage(page, Optional.empty(), dpi, Homography.IDENTITY),
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 190)));
    }

    /** A line of characters of 36 by 36 pixels, 40 apart. */
    static TextLine line(int left, int top, int characters) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < characters; i++) {
            int start = left + 40 * i;
            components.add(new Component(i + 1, new PixelBox(start, top, start + 36, top + 36), 1296));
        }
        return TextLine.of(components);
    }
}
