package nianbao.read.ocr.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nianbao.read.ocr.image.GrayImage;

/**
 * What was read in images, known by their pixels: a page whose cells are looked for in another way shows most of its
 * lines just as before, and reading them is what costs. For any number of threads.
 *
 * @param <T> what is read
 */
final class RecognitionCache<T> {
    /** Images of some fifty pages, whose readings take 15 MB; more than these are read anew. */
    private static final int MOST = 5_000;

    private record Key(String pixels, int width, SegmentationMode layout) {}

    private final Map<Key, T> known = new ConcurrentHashMap<>();

    T of(GrayImage image, SegmentationMode layout, Supplier<T> reading) {
        Key key = new Key(digest(image), image.width(), layout);
        T before = known.get(key);
        if (before != null) {
            return before;
        }
        T read = reading.get();
        if (known.size() < MOST) {
            known.put(key, read);
        }
        return read;
    }

    void forget() {
        known.clear();
    }

    private static String digest(GrayImage image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image.pixels()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
