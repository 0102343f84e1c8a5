package nianbao.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Map;

/** Draws figures and short words without any font: Java may have none. */
final class BitmapText {
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
            Map.entry('.', ".............#."),
            Map.entry('A', ".#.#.#####.##.#"),
            Map.entry('B', "##.#.###.#.###."),
            Map.entry('C', ".###..#..#...##"),
            Map.entry('D', "##.#.##.##.###."),
            Map.entry('E', "####..##.#..###"),
            Map.entry('G', ".###..#.##.#.##"),
            Map.entry('I', "###.#..#..#.###"),
            Map.entry('K', "#.##.###.#.##.#"),
            Map.entry('L', "#..#..#..#..###"),
            Map.entry('M', "#.########.##.#"),
            Map.entry('N', "##.#.##.##.##.#"),
            Map.entry('O', ".#.#.##.##.#.#."),
            Map.entry('P', "##.#.###.#..#.."),
            Map.entry('R', "##.#.###.#.##.#"),
            Map.entry('S', ".###...#...###."),
            Map.entry('T', "###.#..#..#..#."),
            Map.entry('V', "#.##.##.##.#.#."),
            Map.entry('W', "#.##.########.#"));

    private static final int COLUMNS = 3;
    private static final int ROWS = 5;

    private final Graphics2D picture;
    private final int dot;

    /** @param dot pixels of a dot's side */
    BitmapText(Graphics2D picture, int dot) {
        this.picture = picture;
        this.dot = dot;
    }

    /** Pixels from the left of {@code text} to where the next one may begin. */
    int width(String text) {
        return text.length() * (COLUMNS + 1) * dot;
    }

    /** Pixels from the top of a line to its bottom. */
    int height() {
        return ROWS * dot;
    }

    /** Draws {@code figure} so that it ends at {@code right} and begins at {@code top}, in pixels. */
    void draw(String figure, int right, int top, Color color) {
        picture.setColor(color);
        int x = right - width(figure);
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
