package nianbao.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Map;

/** Draws figures without any font: Java may have none. */
final class DigitStamp {
    /** Three columns and five rows, one row after the other; # is ink. */
    private static final Map<Character, String> SHAPES = Map.ofEntries(
            Map.entry('0', "####.##.##.####"),
            Map.entry('1', ".#.##..#..#.###"),
            Map.entry('2', "###..#####..###"),
            Map.entry('3', "###..#.##..####"),
            Map.entry('4', "#.##.####..#..#"),
            Map.entry('5', "####..###..####"),
            Map.entry('6', "####..####.####"),
            Map.entry('7', "###..#..#..#..#"),
            Map.entry('8', "####.#####.####"),
            Map.entry('9', "####.####..####"),
            Map.entry('-', "......###......"),
            Map.entry('.', ".............#."));

    private static final int COLUMNS = 3;

    private final Graphics2D picture;
    private final int dot;

    /** @param dot pixels of a dot's side */
    DigitStamp(Graphics2D picture, int dot) {
        this.picture = picture;
        this.dot = dot;
    }

    /** Draws {@code figure} so that it ends at {@code right} and begins at {@code top}, in pixels. */
    void draw(String figure, int right, int top, Color color) {
        picture.setColor(color);
        int x = right - figure.length() * (COLUMNS + 1) * dot;
        for (int n = 0; n < figure.length(); n++) {
            String shape = SHAPES.getOrDefault(figure.charAt(n), "");
            for (int i = 0; i < shape.length(); i++) {
                if (shape.charAt(i) == '#') {
                    picture.fillRect(x + i % COLUMNS * dot, top + i / COLUMNS * dot, dot, dot);
                }
            }
            x += (COLUMNS + 1) * dot;
        }
    }
}
