package nianbao.read.office.text;

import java.util.Locale;

/**
 * How Word writes the number of a numbered paragraph.
 *
 * <p>The names are those of ECMA-376 part 1, 17.18.59 (ST_NumberFormat); the codes those of [MS-OSHARED] 2.2.1.3
 * (MSONFC).
 */
public enum ListNumberFormat {
    ARABIC,
    UPPER_ROMAN,
    LOWER_ROMAN,
    UPPER_LETTER,
    LOWER_LETTER,
    TWO_DIGITS,
    FULL_WIDTH,
    CIRCLED,
    WITH_FULL_STOP,
    IN_PARENTHESES,
    CHINESE,
    CHINESE_DIGITS,
    CHINESE_LEGAL,
    CHINESE_CIRCLED,
    STEMS,
    BRANCHES,
    NONE;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEM_NAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCH_NAMES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** By the name in a .docx; a bullet is not a number. */
    public static ListNumberFormat named(String name) {
        return switch (name) {
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "decimalZero" -> TWO_DIGITS;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedFullstop" -> WITH_FULL_STOP;
            case "decimalEnclosedParen" -> IN_PARENTHESES;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> CHINESE;
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> CHINESE_DIGITS;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_LEGAL;
            case "ideographEnclosedCircle" -> CHINESE_CIRCLED;
            case "ideographTraditional" -> STEMS;
            case "ideographZodiac" -> BRANCHES;
            case "bullet", "none" -> NONE;
            default -> ARABIC;
        };
    }

    /** By the code (MSONFC) in a .doc. */
    public static ListNumberFormat coded(int code) {
        return switch (code) {
            case 0x01 -> UPPER_ROMAN;
            case 0x02 -> LOWER_ROMAN;
            case 0x03 -> UPPER_LETTER;
            case 0x04 -> LOWER_LETTER;
            case 0x0A, 0x11, 0x24, 0x28 -> CHINESE_DIGITS;
            case 0x0B, 0x21, 0x23, 0x25, 0x27 -> CHINESE;
            case 0x0E, 0x13 -> FULL_WIDTH;
            case 0x10, 0x22, 0x26 -> CHINESE_LEGAL;
            case 0x12, 0x1C -> CIRCLED;
            case 0x16 -> TWO_DIGITS;
            case 0x17, 0xFF -> NONE;
            case 0x1A -> WITH_FULL_STOP;
            case 0x1B -> IN_PARENTHESES;
            case 0x1D -> CHINESE_CIRCLED;
            case 0x1E -> STEMS;
            case 0x1F -> BRANCHES;
            default -> ARABIC;
        };
    }

    /** The number as it stands on the page. */
    public String write(int number) {
        if (number < 0 || number > 9_999) {
            return Integer.toString(number);
        }
        return switch (this) {
            case NONE -> "";
            case ARABIC -> Integer.toString(number);
            case TWO_DIGITS -> number < 10 ? "0" + number : Integer.toString(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_LETTER -> letters(number);
            case FULL_WIDTH -> mapped(number, "０１２３４５６７８９");
            case CIRCLED -> enclosed(number, 20, '①');
            case WITH_FULL_STOP -> enclosed(number, 20, '⒈');
            case IN_PARENTHESES -> enclosed(number, 20, '⑴');
            case CHINESE_CIRCLED -> enclosed(number, 10, '㊀');
            case CHINESE -> chinese(number, DIGITS, "零", "十百千", true);
            case CHINESE_LEGAL -> chinese(number, LEGAL_DIGITS, "零", "拾佰仟", false);
            case CHINESE_DIGITS -> mapped(number, DIGITS);
            case STEMS -> cyclic(number, STEM_NAMES);
            case BRANCHES -> cyclic(number, BRANCH_NAMES);
        };
    }

    private static String mapped(int number, String digits) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> out.append(digits.charAt(digit - '0')));
        return out.toString();
    }

    private static String enclosed(int number, int last, char first) {
        return number >= 1 && number <= last ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String cyclic(int number, String names) {
        return number >= 1 ? Character.toString(names.charAt((number - 1) % names.length())) : Integer.toString(number);
    }

    /** 12 is 十二 where {@code bareTen}, else 壹拾贰; 105 is 一百零五. */
    private static String chinese(int number, String digits, String zero, String units, boolean bareTen) {
        if (number == 0) {
            return zero;
        }
        String plain = Integer.toString(number);
        StringBuilder out = new StringBuilder();
        boolean skipped = false;
        for (int i = 0; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            int power = plain.length() - 1 - i;
            if (digit == 0) {
                skipped = true;
                continue;
            }
            out.append(skipped ? zero : "");
            skipped = false;
            boolean bare = bareTen && i == 0 && digit == 1 && power == 1;
            out.append(bare ? "" : digits.substring(digit, digit + 1));
            out.append(power > 0 ? units.substring(power - 1, power) : "");
        }
        return out.toString();
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    /** a to z, then aa, bb: Word doubles the letter. */
    private static String letters(int number) {
        if (number == 0) {
            return "";
        }
        return Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }
}
