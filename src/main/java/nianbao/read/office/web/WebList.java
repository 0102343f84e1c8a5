package nianbao.read.office.web;

import nianbao.read.office.flow.Counting;

/** How browsers write the numbers of a list: CSS Counter Styles 3, 6 and 7. */
final class WebList {
    private WebList() {}

    static String mark(String type, int number) {
        return switch (type) {
            case "none", "disc", "circle", "square" -> "";
            case "A", "upper-alpha", "upper-latin" -> Counting.UPPER_LETTER.write(number) + ". ";
            case "a", "lower-alpha", "lower-latin" -> Counting.LOWER_LETTER.write(number) + ". ";
            case "I", "upper-roman" -> Counting.UPPER_ROMAN.write(number) + ". ";
            case "i", "lower-roman" -> Counting.LOWER_ROMAN.write(number) + ". ";
            case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal" ->
                Counting.CHINESE.write(number) + "、";
            case "simp-chinese-formal", "trad-chinese-formal" -> Counting.CHINESE_LEGAL.write(number) + "、";
            case "cjk-heavenly-stem" -> Counting.STEMS.write(number) + "、";
            default -> Counting.ARABIC.write(number) + ". ";
        };
    }
}
