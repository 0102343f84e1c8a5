package nianbao.read.office.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.read.office.text.ListNumberFormat;

/** How browsers write the numbers of a list: CSS Counter Styles 3, 6 and 7. */
final class WebList {
    private static final Set<String> PLACES = Set.of("inside", "outside", "initial", "unset", "inherit");

    private WebList() {}

    /** The kind of mark that a style states, beside where it stands; empty where it states none. */
    static Optional<String> type(String stated) {
        return Stream.of(stated.split("\\s+"))
                .filter(word -> !word.isEmpty() && !PLACES.contains(word))
                .findFirst();
    }

    static String mark(String type, int number) {
        return switch (type) {
            case "none", "disc", "circle", "square", "disclosure-open", "disclosure-closed" -> "";
            case "A", "upper-alpha", "upper-latin" -> ListNumberFormat.UPPER_LETTER.write(number) + ". ";
            case "a", "lower-alpha", "lower-latin" -> ListNumberFormat.LOWER_LETTER.write(number) + ". ";
            case "I", "upper-roman" -> ListNumberFormat.UPPER_ROMAN.write(number) + ". ";
            case "i", "lower-roman" -> ListNumberFormat.LOWER_ROMAN.write(number) + ". ";
            case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal" ->
                ListNumberFormat.CHINESE.write(number) + "、";
            case "simp-chinese-formal", "trad-chinese-formal" -> ListNumberFormat.CHINESE_LEGAL.write(number) + "、";
            case "cjk-heavenly-stem" -> ListNumberFormat.STEMS.write(number) + "、";
            default -> ListNumberFormat.ARABIC.write(number) + ". ";
        };
    }
}
