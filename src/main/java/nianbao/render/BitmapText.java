package nianbao.render;

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

    /**
     * The characters of the legend in Chinese: sixteen rows of sixteen dots, four hex digits a row, its first dot the highest
     * bit. Drawn with Droid Sans Fallback (Apache License 2.0).
     */
    private static final Map<Character, String> HAN = Map.ofEntries(
            Map.entry('已', "000000007ff800080008300830083ff83008300030003002300630041ffc0000"),
            Map.entry('读', "0000202031fc11fc002003fe700610d411501090103013fe186018cc13860000"),
            Map.entry('修', "000018c010fc15fc37c8347074f87586743035c0341c34f03586303833e00000"),
            Map.entry('复', "000008000ffc10003ff878081ff818081ff804000ff83430236003c03e7e0000"),
            Map.entry('待', "00000820182031fe60200c201bfe1008300853fe100811881088100810381000"),
            Map.entry('审', "000001007ffe7ffe418201801ffc118c1ffc1ffc118c1ffc0180018001800000"),
            Map.entry('核', "00001060102011fe7c4010c8199839f03436346c51c85118107c10c613820000"),
            Map.entry('空', "000001007ffe7ffe400206701c18700e00003ffc01800180018001807ffe0000"),
            Map.entry('白', "0000010003003ffc20042004200420043ffc20042004200420043ffc20040004"),
            Map.entry('缺', "0000203020307e3048fe483408347f3409fe6a306a306a686a4c7ec461860000"),
            Map.entry('失', "00000080088018801ffc3080208020807ffe018003c006600c30181c70064000"),
            Map.entry('更', "000000007ffe01803ffc318c318c3ffc318c3ffc01000d00070007c0787e4000"),
            Map.entry('正', "000000003ffe008000800080108010fc1080108010801080108010807ffe0000"));

    private static final int HAN_SIDE = 16;
    /** Dots of Latin text that are as large as this many of Han characters, for both to be read beside each other. */
    private static final int HAN_DOTS = 3;

    private static final int COLUMNS = 3;
    private static final int ROWS = 5;

    private final Graphics2D picture;
    private final int dot;

    /** @param dot pixels of a dot's side */
    BitmapText(Graphics2D picture, int dot) {
        this.picture = picture;
        this.dot = dot;
    }

    /** Whether there is a shape for each character of {@code text}. */
    static boolean canDraw(String text) {
        return text.chars().allMatch(c -> c == ' ' || HAN.containsKey((char) c) || SHAPES.containsKey((char) c));
    }

    /** Pixels from the left of {@code text} to where the next one may begin. */
    int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    private int width(char character) {
        return HAN.containsKey(character) ? HAN_SIDE * hanDot() : (COLUMNS + 1) * dot;
    }

    /** Pixels from the top of {@code text} to its bottom. */
    int height(String text) {
        boolean han = text.chars().anyMatch(c -> HAN.containsKey((char) c));
        return han ? HAN_SIDE * hanDot() : ROWS * dot;
    }

    private int hanDot() {
        return Math.max(1, dot / HAN_DOTS);
    }

    /** Draws {@code text} so that it ends at {@code right} and begins at {@code top}, in pixels. */
    void draw(String text, int right, int top, Color color) {
        picture.setColor(color);
        int height = height(text);
        int x = right - width(text);
        for (char character : text.toCharArray()) {
            String han = HAN.getOrDefault(character, "");
            if (han.isEmpty()) {
                drawLatin(SHAPES.getOrDefault(character, ""), x, top + (height - ROWS * dot) / 2);
            } else {
                drawHan(han, x, top);
            }
            x += width(character);
        }
    }

    private void drawLatin(String shape, int left, int top) {
        for (int i = 0; i < shape.length(); i++) {
            if (shape.charAt(i) == '#') {
                picture.fillRect(left + i % COLUMNS * dot, top + i / COLUMNS * dot, dot, dot);
            }
        }
    }

    private void drawHan(String rows, int left, int top) {
        int size = hanDot();
        for (int row = 0; row < HAN_SIDE; row++) {
            int bits = Integer.parseInt(rows.substring(4 * row, 4 * row + 4), 16);
            for (int column = 0; column < HAN_SIDE; column++) {
                if ((bits >> (HAN_SIDE - 1 - column) & 1) == 1) {
                    picture.fillRect(left + column * size, top + row * size, size, size);
                }
            }
        }
    }
}
