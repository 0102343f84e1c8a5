package nianbao.read.ocr.engine;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;

/**
 * One handle of Tesseract for one language. A handle belongs to one thread, is reused for every image and closed at the
 * end. {@code OMP_THREAD_LIMIT=1} must be in the environment, or each call costs five times as much.
 */
public final class TesseractEngine implements AutoCloseable {
    /** What Tesseract is told of the resolution, so that it need not guess it for each image. */
    private static final int TOLD_DPI = 300;

    private final TessAPI api;
    private final TessBaseAPI handle;
    private final String language;
    private final Known known;

    private TesseractEngine(TessAPI api, TessBaseAPI handle, String language, Known known) {
        this.api = api;
        this.handle = handle;
        this.language = language;
        this.known = known;
    }

    /** What was read by handles that are told the same. */
    private record Known(RecognitionCache<String> texts, RecognitionCache<RecognizedText> characters) {}

    /**
     * Opens a handle.
     *
     * @param language such as {@code chi_sim}
     * @throws EngineMissingException where the library or the data of the language is not installed
     */
    public static TesseractEngine open(String language) {
        return open(language, new Known(new RecognitionCache<>(), new RecognitionCache<>()));
    }

    /** Another handle, which knows what this one has read; it must be told the same. */
    public TesseractEngine another() {
        return open(language, known);
    }

    private static TesseractEngine open(String language, Known known) {
        TessAPI api;
        try {
            api = TessAPI.INSTANCE;
        } catch (LinkageError e) {
            throw new EngineMissingException("libtesseract", e);
        }
        TessBaseAPI handle = api.TessBaseAPICreate();
        // Tesseract prints to standard error when data is missing, and stays silent otherwise
        if (api.TessBaseAPIInit2(handle, null, language, TessOcrEngineMode.OEM_LSTM_ONLY) != 0) {
            api.TessBaseAPIDelete(handle);
            throw new EngineMissingException(language);
        }
        TesseractEngine engine = new TesseractEngine(api, handle, language, known);
        engine.set("tessedit_do_invert", "0");
        engine.set("debug_file", "/dev/null");
        return engine;
    }

    /** Sets one of Tesseract's variables for all images to come. */
    public void set(String variable, String value) {
        api.TessBaseAPISetVariable(handle, variable, value);
        forget();
    }

    /** The text of an image, its line ends as Tesseract gives them. */
    public String text(GrayImage image, SegmentationMode layout) {
        return known.texts().of(image, layout, () -> textAnew(image, layout));
    }

    private String textAnew(GrayImage image, SegmentationMode layout) {
        show(image, layout);
        Pointer text = api.TessBaseAPIGetUTF8Text(handle);
        return text == null ? "" : taken(text);
    }

    /** The characters of an image. */
    public RecognizedText read(GrayImage image, SegmentationMode layout) {
        return known.characters().of(image, layout, () -> readAnew(image, layout));
    }

    private RecognizedText readAnew(GrayImage image, SegmentationMode layout) {
        show(image, layout);
        List<RecognizedText.Symbol> symbols = new ArrayList<>();
        if (api.TessBaseAPIRecognize(handle, null) == 0) {
            TessResultIterator iterator = api.TessBaseAPIGetIterator(handle);
            if (iterator != null) {
                collect(iterator, symbols);
                api.TessResultIteratorDelete(iterator);
            }
        }
        api.TessBaseAPIClear(handle);
        return new RecognizedText(symbols);
    }

    /** Ends what is known of images that were read: those of another file are others. */
    public void forget() {
        known.texts().forget();
        known.characters().forget();
    }

    private void show(GrayImage image, SegmentationMode layout) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(image.pixels().length);
        pixels.put(image.pixels()).flip();
        api.TessBaseAPISetPageSegMode(handle, layout.mode());
        api.TessBaseAPISetImage(handle, pixels, image.width(), image.height(), 1, image.width());
        api.TessBaseAPISetSourceResolution(handle, TOLD_DPI);
    }

    private void collect(TessResultIterator iterator, List<RecognizedText.Symbol> symbols) {
        int level = TessPageIteratorLevel.RIL_SYMBOL;
        TessPageIterator page = api.TessResultIteratorGetPageIterator(iterator);
        do {
            Pointer text = api.TessResultIteratorGetUTF8Text(iterator, level);
            if (text != null) {
                double confidence = api.TessResultIteratorConfidence(iterator, level) / 100.0;
                symbols.add(
                        new RecognizedText.Symbol(taken(text), box(page, level), Math.max(0, Math.min(1, confidence))));
            }
        } while (api.TessResultIteratorNext(iterator, level) != 0);
    }

    private PixelBox box(TessPageIterator page, int level) {
        IntBuffer left = IntBuffer.allocate(1);
        IntBuffer top = IntBuffer.allocate(1);
        IntBuffer right = IntBuffer.allocate(1);
        IntBuffer bottom = IntBuffer.allocate(1);
        if (api.TessPageIteratorBoundingBox(page, level, left, top, right, bottom) == 0) {
            return new PixelBox(0, 0, 0, 0);
        }
        return new PixelBox(
                left.get(0), top.get(0), Math.max(left.get(0), right.get(0)), Math.max(top.get(0), bottom.get(0)));
    }

    private String taken(Pointer text) {
        String copy = text.getString(0, StandardCharsets.UTF_8.name());
        api.TessDeleteText(text);
        return copy.strip();
    }

    @Override
    public void close() {
        api.TessBaseAPIEnd(handle);
        api.TessBaseAPIDelete(handle);
    }
}
