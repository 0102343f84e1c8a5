package nianbao.read.ocr.image;

/** Counts of the 256 greys. */
public final class Histogram {
    private Histogram() {}

    public static int[] of(byte[] pixels) {
        int[] histogram = new int[256];
        for (byte pixel : pixels) {
            histogram[pixel & 0xFF]++;
        }
        return histogram;
    }

    /** The grey below or at which {@code share} of the darkest {@code count} pixels lie. */
    public static int percentile(int[] histogram, int count, double share) {
        double wanted = share * count;
        int seen = 0;
        for (int i = 0; i < 256; i++) {
            seen += histogram[i];
            if (seen >= wanted && seen > 0) {
                return i;
            }
        }
        return 255;
    }

    /**
     * Otsu's threshold: the grey, counted to the dark side, that parts dark and light best; 127 where there is one
     * grey.
     */
    public static int otsu(int[] histogram) {
        long total = 0;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            total += histogram[i];
            sum += (double) i * histogram[i];
        }
        long dark = 0;
        double darkSum = 0;
        double best = 0;
        int first = 127;
        int last = 127;
        for (int i = 0; i < 255; i++) {
            dark += histogram[i];
            darkSum += (double) i * histogram[i];
            if (dark == 0 || dark == total) {
                continue;
            }
            double difference = darkSum / dark - (sum - darkSum) / (total - dark);
            double between = (double) dark * (total - dark) * difference * difference;
            if (between > best) {
                best = between;
                first = i;
                last = i;
            } else if (between == best) {
                last = i;
            }
        }
        return (first + last) / 2;
    }
}
