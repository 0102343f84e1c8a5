package nianbao.read.ocr.image;

import java.util.Arrays;

/** A grey image: one byte a pixel, row by row, 0 black to 255 white. The pixels are shared, not copied. */
public final class GrayImage {
    public static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] pixels;

    public GrayImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("not an image: " + width + " x " + height + " of " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public static GrayImage white(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) WHITE);
        return new GrayImage(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves: whoever writes to them changes this image. */
    public byte[] pixels() {
        return pixels;
    }

    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    public PixelBox box() {
        return new PixelBox(0, 0, width, height);
    }

    /** A copy of what {@code box} covers; what lies outside this image is white. */
    public GrayImage crop(PixelBox box) {
        GrayImage cut = white(Math.max(1, box.width()), Math.max(1, box.height()));
        PixelBox inside = box.shared(box());
        for (int y = inside.top(); y < inside.bottom(); y++) {
            System.arraycopy(
                    pixels,
                    y * width + inside.left(),
                    cut.pixels,
                    (y - box.top()) * cut.width + inside.left() - box.left(),
                    inside.width());
        }
        return cut;
    }

    /** The same with nothing left but what is as dark as {@code threshold}, or darker, and the soft edge around it. */
    public GrayImage printed(int threshold) {
        GrayImage printed = white(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (at(x, y) <= threshold) {
                    int first = Math.max(0, x - 1);
                    int length = Math.min(width, x + 2) - first;
                    for (int row = Math.max(0, y - 1); row < Math.min(height, y + 2); row++) {
                        System.arraycopy(pixels, row * width + first, printed.pixels, row * width + first, length);
                    }
                }
            }
        }
        return printed;
    }

    /** Turned clockwise by {@code quarters} quarter turns. */
    public GrayImage turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        int newWidth = turns == 2 ? width : height;
        int newHeight = turns == 2 ? height : width;
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = switch (turns) {
                    case 1 -> x * newWidth + (height - 1 - y);
                    case 2 -> (height - 1 - y) * newWidth + (width - 1 - x);
                    default -> (width - 1 - x) * newWidth + y;
                };
                turned[to] = pixels[y * width + x];
            }
        }
        return new GrayImage(newWidth, newHeight, turned);
    }

    /** This image at another size: each new pixel is the mean of what it covers, or lies between its neighbours. */
    public GrayImage scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        float[] across = ResamplingKernel.of(width, newWidth).rows(pixels, width, height);
        return new GrayImage(
                newWidth, newHeight, ResamplingKernel.of(height, newHeight).columns(across, newWidth, height));
    }

    /** This image at an {@code step}th of its size: each new pixel is the mean of a square of old ones. */
    public GrayImage shrunk(int step) {
        if (step == 1) {
            return this;
        }
        int newWidth = Math.max(1, width / step);
        int newHeight = Math.max(1, height / step);
        byte[] shrunk = new byte[newWidth * newHeight];
        int[] sums = new int[newWidth];
        for (int y = 0; y < newHeight; y++) {
            Arrays.fill(sums, 0);
            int rows = Math.min(step, height - y * step);
            for (int row = y * step; row < y * step + rows; row++) {
                addRow(row, step, sums);
            }
            for (int x = 0; x < newWidth; x++) {
                int columns = Math.min(step, width - x * step);
                shrunk[y * newWidth + x] = (byte) (sums[x] / (rows * columns));
            }
        }
        return new GrayImage(newWidth, newHeight, shrunk);
    }

    private void addRow(int row, int step, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int end = Math.min(width, (x + 1) * step);
            for (int column = x * step; column < end; column++) {
                sums[x] += pixels[row * width + column] & 0xFF;
            }
        }
    }

    /** A white image of {@code newWidth} by {@code newHeight} with this one at {@code left}, {@code top}. */
    public GrayImage framed(int newWidth, int newHeight, int left, int top) {
        return crop(new PixelBox(-left, -top, newWidth - left, newHeight - top));
    }
}
