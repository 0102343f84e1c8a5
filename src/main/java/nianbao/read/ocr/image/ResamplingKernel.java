package nianbao.read.ocr.image;

import java.util.Arrays;

/**
 * The weights by which one axis of an image changes its length: a tent as wide as a pixel of the coarser side, so that
 * shrinking takes means and growing lies between neighbours.
 */
final class ResamplingKernel {
    private final int length;
    private final int[] first;
    private final float[][] weights;

    private ResamplingKernel(int length, int[] first, float[][] weights) {
        this.length = length;
        this.first = first;
        this.weights = weights;
    }

    static ResamplingKernel of(int from, int to) {
        double step = (double) from / to;
        double reach = Math.max(1, step);
        int[] first = new int[to];
        float[][] weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * step - 0.5;
            int start = Math.max(0, (int) Math.ceil(center - reach));
            int end = Math.min(from - 1, (int) Math.floor(center + reach));
            float[] tent = new float[Math.max(1, end - start + 1)];
            float sum = 0;
            for (int k = 0; k < tent.length; k++) {
                tent[k] = (float) Math.max(1e-6, 1 - Math.abs(start + k - center) / reach);
                sum += tent[k];
            }
            for (int k = 0; k < tent.length; k++) {
                tent[k] /= sum;
            }
            first[i] = Math.min(start, from - 1);
            weights[i] = tent;
        }
        return new ResamplingKernel(to, first, weights);
    }

    /** Every row at the new width. */
    float[] rows(byte[] pixels, int width, int height) {
        float[] out = new float[length * height];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < length; x++) {
                float[] tent = weights[x];
                float sum = 0;
                for (int k = 0; k < tent.length; k++) {
                    sum += tent[k] * (pixels[row + first[x] + k] & 0xFF);
                }
                out[y * length + x] = sum;
            }
        }
        return out;
    }

    /** Every column at the new height. */
    byte[] columns(float[] values, int width, int height) {
        byte[] out = new byte[width * length];
        float[] sums = new float[width];
        for (int y = 0; y < length; y++) {
            Arrays.fill(sums, 0.5f);
            float[] tent = weights[y];
            for (int k = 0; k < tent.length; k++) {
                int row = (first[y] + k) * width;
                float weight = tent[k];
                for (int x = 0; x < width; x++) {
                    sums[x] += weight * values[row + x];
                }
            }
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (byte) (int) Math.min(255f, sums[x]);
            }
        }
        return out;
    }
}
